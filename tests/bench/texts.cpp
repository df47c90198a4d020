// SPDX-License-Identifier: Apache-2.0
#include "bench/texts.hpp"

#include <array>
#include <cstdint>

namespace okrlint::bench {
namespace {

using lines = std::array<std::string_view, 12>;

/// In a line of words: # a figure, ## a higher one, @ a thing.
struct voice {
  std::string_view objective_label, notes;
  lines things, objectives, sound, weak, prose;
};

constexpr voice spanish{
    "Objetivo",
    "Contexto",
    {"la bodega", "el turno de noche", "las sucursales del norte", "el portal de trámites",
     "la clínica", "los talleres", "la biblioteca", "el vivero", "la línea de empaque",
     "los comedores", "el archivo", "la flota"},
    {"Ganar la confianza de quienes usan @", "Ser la primera opción de los vecinos de @",
     "Aumentar las ventas de @ un #% y abrir otra sede", "Tener en @ un servicio que da gusto",
     "Recuperar a quienes dejaron @", "Mejorar @ mediante una nueva herramienta",
     "Hacer de @ un lugar seguro", "Lograr que @ funcione sin sobresaltos",
     "Simplificar la vida de quienes visitan @", "Ordenar @ de una vez",
     "Convertir @ en referencia de la región", "Cuidar mejor a la gente de @"},
    {"Reducir la espera en @ de ## a # minutos", "Elevar la tasa de recompra en @ de #% a ##%",
     "Pedidos completos de @: #% → ##%", "Bajar las quejas sobre @ de ## a # al mes",
     "El #% de los clientes de @ vuelve antes de un mes (hoy 5%)",
     "Incrementar la satisfacción de @ de # a ## puntos",
     "Reducir el costo por entrega de @ de $## a $#",
     "Subir la proporción de citas cumplidas en @ de #% a ##%",
     "Disminuir la rotación en @ de ##% a #%", "Aumentar el margen de @ de #% a ##% en T3",
     "Tiempo de respuesta de @ de ## horas a # horas",
     "Acortar el cierre mensual de @ de ## a # días"},
    {"Realizar # llamadas a clientes de @", "Lanzar la nueva versión de @",
     "Mejorar la calidad de @", "Capacitar a # personas de @", "Aumentar la conversión de @ un #%",
     "Aumentar el número de llamadas a @ de # a ##", "Implementar un tablero para @",
     "Reducir los errores de @ de # a ##", "Publicar # guías sobre @",
     "Aumentar significativamente la satisfacción de @", "Alcanzar X usuarios de @",
     "Definir el proceso de @ y documentarlo"},
    {"En la reunión del martes se habló largo de @ y nadie llevaba los mismos datos.",
     "Quedó pendiente revisar con calma lo que pasó en @ durante el invierno.",
     "La gente que trabaja en @ pidió que la próxima vez se avise con dos semanas.",
     "No todo lo que se mide en @ sirve para decidir, y eso también se dijo.",
     "Hay quien recuerda cuando @ cabía en una sola hoja de cálculo.",
     "Por ahora seguimos como estamos y volvemos a mirar @ en primavera.",
     "El año pasado se cambió dos veces de proveedor en @ sin que bajara la factura.",
     "Varias personas propusieron empezar por lo más pequeño y ver qué ocurre en @.",
     "De las cartas recibidas, la mitad hablaba de @ y casi todas con cariño.",
     "Conviene leer estas notas junto con el plano de @ que está en la entrada.",
     "Lo que se acordó para @ no compromete presupuesto hasta que haya firma.",
     "Como siempre, las fotos de @ están en la carpeta compartida."}};

constexpr voice english{
    "Objective",
    "Background",
    {"the north depot", "the night shift", "the reading rooms", "the billing portal", "the clinic",
     "the workshops", "the seed library", "the ferry line", "the packing hall", "the canteens",
     "the archive", "the fleet"},
    {"Earn the trust of everyone who uses @", "Be the first choice of people near @",
     "Grow revenue of @ by #% and open a second site", "Make @ a pleasure to visit",
     "Win back the people who left @", "Improve @ by rolling out a new tool",
     "Keep everyone at @ safe", "Let @ run without surprises",
     "Make life simpler for visitors of @", "Bring order to @",
     "Turn @ into the region's benchmark", "Take better care of the people of @"},
    {"Reduce waiting time at @ from ## to # minutes",
     "Raise the repeat purchase rate of @ from #% to ##%", "Complete orders at @: #% → ##%",
     "Cut complaints about @ from ## to # a month",
     "#% of customers of @ return within a month (today 5%)",
     "Increase satisfaction with @ from # to ## points",
     "Lower the cost per delivery of @ from $## to $#",
     "Lift kept appointments at @ from #% to ##%", "Bring staff turnover at @ down from ##% to #%",
     "Raise the margin of @ from #% to ##% in Q3", "Response time of @ from ## hours to # hours",
     "Shorten the monthly close of @ from ## to # days"},
    {"Make # sales calls for @", "Launch the new version of @", "Improve the quality of @",
     "Train # people of @", "Increase conversion at @ by #%",
     "Increase the number of calls to @ from # to ##", "Implement a dashboard for @",
     "Reduce defects at @ from # to ##", "Publish # guides about @",
     "Significantly increase satisfaction with @", "Reach X users of @",
     "Define the process of @ and document it"},
    {"Tuesday's meeting was mostly about @ and no two people had brought the same figures.",
     "We still have to look calmly at what happened to @ over the winter.",
     "The people who work at @ asked for two weeks of notice next time.",
     "Not everything that is counted at @ helps anybody decide, and that was said too.",
     "Some of us remember when @ fitted on a single sheet.",
     "For now we carry on as we are and look at @ again in spring.",
     "Last year the supplier of @ changed twice and the bill did not.",
     "Several people proposed to begin with the smallest thing and see what happens at @.",
     "Half of the letters that came in were about @, nearly all of them kind.",
     "These notes are best read beside the plan of @ that hangs in the hall.",
     "What was agreed for @ commits no money until somebody signs.",
     "As always, the pictures of @ are in the shared folder."}};

class dice {
 public:
  std::uint32_t roll(std::uint32_t sides) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state_ >> 33) % sides;
  }

 private:
  std::uint64_t state_ = 20261123;
};

void write(std::string& out, std::string_view line, const voice& speaks, dice& chance) {
  const std::uint32_t low = 6 + chance.roll(30);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '@') {
      out += speaks.things[chance.roll(12)];
    } else if (line[i] == '#') {
      const bool high = i + 1 < line.size() && line[i + 1] == '#';
      out += std::to_string(high ? low + 7 + chance.roll(40) : low);
      i += high ? 1 : 0;
    } else {
      out += line[i];
    }
  }
}

}  // namespace

std::string mixed(std::size_t bytes) {
  std::string out;
  dice chance;
  for (int set = 1; out.size() < bytes; ++set) {
    const voice& speaks = set % 2 == 0 ? english : spanish;
    const std::size_t begin = out.size();
    out += "## ";
    out += speaks.objective_label;
    out += ' ' + std::to_string(set) + ": ";
    write(out, speaks.objectives[chance.roll(12)], speaks, chance);
    out += "\n\n";
    for (std::uint32_t kr = 1; kr <= 3 + chance.roll(2); ++kr) {
      out += "- KR" + std::to_string(set) + '.' + std::to_string(kr) + ": ";
      write(out,
            chance.roll(100) < 94 ? speaks.weak[chance.roll(12)] : speaks.sound[chance.roll(12)],
            speaks, chance);
      out += '\n';
    }
    const std::size_t statements = out.size() - begin;
    out += "\n## ";
    out += speaks.notes;
    out += "\n\n";
    for (const std::size_t end = out.size() + statements; out.size() < end;) {
      write(out, speaks.prose[chance.roll(12)], speaks, chance);
      out += chance.roll(3) == 0 ? "\n" : " ";
    }
    out += "\n\n";
  }
  return out;
}

std::string repeated(std::string_view sign, std::size_t bytes, std::size_t width) {
  std::string out = "Objective: Earn the trust of our readers\n- KR1: ";
  for (std::size_t line = 0; out.size() < bytes; line += sign.size()) {
    if (line >= width) {
      out += '\n';
      line = 0;
    }
    out += sign;
  }
  return out + '\n';
}

}  // namespace okrlint::bench
