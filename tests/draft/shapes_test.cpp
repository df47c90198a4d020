// SPDX-License-Identifier: Apache-2.0
// Drafts in the shapes F1–F9 and F11–F27 of the domain notes, in both languages, and what is read
// from them.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "draft/draft.hpp"
#include "label_lexicon.hpp"

using namespace okrlint;

namespace {

const lexicon& words() {
  static const test::label_lexicon all;
  return all.words();
}

// One line a statement: kind, parent, text; notes are left out.
std::string read(std::string_view text, bool declared = false) {
  constexpr std::string_view kinds[] = {"O", "KR", "KPI", "I", "N"};
  const document d = read_draft(text, words(), {"draft.md", declared});
  std::string out;
  for (const statement& s : d.statements) {
    if (s.kind == statement_kind::note) continue;
    out += kinds[static_cast<std::size_t>(s.kind)];
    if (s.kind == statement_kind::key_result) {
      std::size_t nth = 0;
      for (std::int32_t i = 0; i < s.parent; ++i)
        nth += d.statements[static_cast<std::size_t>(i)].kind == statement_kind::objective;
      out += s.parent < 0 ? "-" : std::to_string(nth + 1);
    }
    out += ' ';
    for (std::uint32_t i = 0; i < s.piece_count; ++i) {
      if (i != 0) out += ' ';
      out += slice(text, d.pieces[s.first_piece + i]);
    }
    out += '\n';
  }
  return out;
}

struct shape {
  std::string_view name, draft, expected;
};

constexpr shape shapes[] = {
    {"a blank at the front is no emphasis, one behind a label in bold neither",
     "Objetivo: Abrir el archivo\n- KR1: __ vecinos por mes\n- __KR2:__ 30 vecinos\n- **KR3:** __ "
     "de "
     "cada 10\n- KR4: __% en línea\n",
     "O Abrir el archivo\nKR1 __ vecinos por mes\nKR1 30 vecinos\nKR1 __ de cada 10\nKR1 __% en "
     "línea\n"},
    {"F1 bold objective, dash key results",
     "**Objective 1: Win the corner shop**\n- KR1: NPS from 40 to 55\n- KR2: 300 shops order "
     "weekly\n",
     "O Win the corner shop\nKR1 NPS from 40 to 55\nKR1 300 shops order weekly\n"},
    {"F1 unlabelled dashes under an objective",
     "Objetivo 1: Ganar al comercio local\n\n- NPS de 40 a 55\n- 300 tiendas piden cada semana\n",
     "O Ganar al comercio local\nKR1 NPS de 40 a 55\nKR1 300 tiendas piden cada semana\n"},
    {"F2 long Spanish labels",
     "Objetivo: Ser el taller de confianza\n   • Resultado Clave: Reducir la espera un 10%.\n   • "
     "Resultado Clave: Subir la recompra al 30%\n",
     "O Ser el taller de confianza\nKR1 Reducir la espera un 10%.\nKR1 Subir la recompra al 30%\n"},
    {"F3 header with an explanation, numbered items",
     "• Objetivo: Vender más lejos\n• Resultados Clave (KR): miden el avance.\n  1. Adquirir 20 "
     "tiendas\n  2. Abrir 3 plazas\n• KPIs: salud\n  1. Margen bruto\n",
     "O Vender más lejos\nKR1 Adquirir 20 tiendas\nKR1 Abrir 3 plazas\nKPI Margen bruto\n"},
    {"F4 dotted codes",
     "O2: Pagar sin pensar\nKR2.1: Latencia p95 900→300 ms\nKR2.2 – Fallos < 0,1 %\n",
     "O Pagar sin pensar\nKR1 Latencia p95 900→300 ms\nKR1 Fallos < 0,1 %\n"},
    {"F5 RC codes",
     "Objetivo 1. Cuidar al socio\nRC1.2 – Subir la retención al 90%\nResultado clave 1.3: NPS a "
     "60\n",
     "O Cuidar al socio\nKR1 Subir la retención al 90%\nKR1 NPS a 60\n"},
    {"F6 mixed labels",
     "Objective 2: Optimizar la bodega\nKey Results:\n- Mermas al 2%\n- Conteo en 2 horas\n",
     "O Optimizar la bodega\nKR1 Mermas al 2%\nKR1 Conteo en 2 horas\n"},
    {"F7 headings",
     "## O1 Answer before they ask\n### KR1 Half of the tickets close themselves\n- **Baseline:** "
     "35%\n- **Owner:** Ana\n### KR2: CSAT of 92\n",
     "O Answer before they ask\nKR1 Half of the tickets close themselves\nKR1 CSAT of 92\n"},
    {"F7 label and text on two lines",
     "### Objetivo 1\nQue comprar sea un gusto\n\n#### Resultados clave\n* Abandono del carrito al "
     "40%\n",
     "O Que comprar sea un gusto\nKR1 Abandono del carrito al 40%\n"},
    {"F7 a bare heading over its key results",
     "### Shoppers find what they came for\n\n_Search first._\n\n#### Key results\n- 80% of "
     "searches end in a click\n",
     "O Shoppers find what they came for\nKR1 80% of searches end in a click\n"},
    {"F8 a row a key result",
     "## Objetivo: Cobrar a tiempo\n\n| KR | Métrica | Línea base | Meta | Responsable "
     "|\n|---|---|---|---|---|\n| Bajar la mora | mora | 9% | 4% | Luis |\n| Cobro en 30 días | "
     "DSO | 52 | 30 | Eva |\n",
     "O Cobrar a tiempo\nKR1 Bajar la mora\nKR1 Cobro en 30 días\n"},
    {"F9 results in a cell",
     "| Objective | Key results |\n|--|--|\n| 1. Better care | - KR1.1 Wait under 9 min <br> - "
     "KR1.2 CSAT 90 |\n",
     "O Better care\nKR1 Wait under 9 min\nKR1 CSAT 90\n"},
    {"F11 objective on the first row only",
     "| Objetivo | Resultado clave |\n|--|--|\n| Atender bien | Espera < 9 min |\n| | CSAT 90 |\n| "
     "Crecer cerca | 4 sucursales |\n",
     "O Atender bien\nKR1 Espera < 9 min\nKR1 CSAT 90\nO Crecer cerca\nKR2 4 sucursales\n"},
    {"F11 objective repeated",
     "| Objetivo | Resultado clave |\n|--|--|\n| Atender bien | Espera < 9 min |\n| Atender bien | "
     "CSAT 90 |\n",
     "O Atender bien\nKR1 Espera < 9 min\nKR1 CSAT 90\n"},
    {"F12 checkboxes",
     "O: Activar pronto\n- [ ] KR: Activación 45% → 60%\n- [x] KR: Primer uso en 2 días\n",
     "O Activar pronto\nKR1 Activación 45% → 60%\nKR1 Primer uso en 2 días\n"},
    {"F12 boxes grouped under names",
     "**Objective:** A calm on-call\n**Key Results:**\n  - Paging\n    - [ ] 2 pages a week\n  - "
     "Runbooks\n    - [ ] All alerts have one\n",
     "O A calm on-call\nKR1 2 pages a week\nKR1 All alerts have one\n"},
    {"F13 priorities",
     "Objective: Tidy house\n* [P0] Repos answered in < 30 days\n* `P1` - @ana - No stale "
     "branches\n",
     "O Tidy house\nKR1 Repos answered in < 30 days\nKR1 No stale branches\n"},
    {"F15 scores and signs",
     "Objetivo 1: Cuidar la caja (7/10)\n- ✅ KR1: Mora al 4% 🟢\n- KR2: Cierre en 3 días: "
     "8/10 "
     "(80%)\n",
     "O Cuidar la caja\nKR1 Mora al 4%\nKR1 Cierre en 3 días\n"},
    {"F16 results on the objective's line", "CEO: Grow abroad. IACV 120%, pipeline 3x, LTV/CAC\n",
     "O Grow abroad.\nKR1 IACV 120%\nKR1 pipeline 3x\nKR1 LTV/CAC\n"},
    {"F17 operators only",
     "O1: Reliable\nKR1: Uptime 99.5% → 99.95% (P10)\nKR2: CAC payback < 12 m (currently 18)\n",
     "O Reliable\nKR1 Uptime 99.5% → 99.95% (P10)\nKR1 CAC payback < 12 m (currently 18)\n"},
    {"F19 commentary",
     "Objetivo: Construir vínculos con la pyme [6 palabras]. Se enfoca en la relación, no en el "
     "volumen.\nKR1: 40 visitas\n",
     "O Construir vínculos con la pyme\nKR1 40 visitas\n"},
    {"F20 notes in brackets",
     "Objective: Heard\n- Key Result: Cut the wait by 10%. (Measures effort)\n- Key Result: CSAT "
     "90 (currently 70)\n",
     "O Heard\nKR1 Cut the wait by 10%.\nKR1 CSAT 90 (currently 70)\n"},
    {"F21 sibling sections",
     "## Objetivo 1: Vender lejos\n**Resultados clave:**\n- 20 tiendas\n\n**Iniciativas:**\n- "
     "Abrir el portal\n\n**KPIs:**\n- Margen\n\n**Dependencias:**\n- Legal firma\n",
     "O Vender lejos\nKR1 20 tiendas\nI Abrir el portal\nKPI Margen\n"},
    {"F22 nested initiatives",
     "- **Objetivo 1**: Ser referencia\n  - **Resultado clave 1.1**: Recomiendan 20% más\n    - "
     "**Iniciativa 1.1.1**: dar descuentos\n  - **Resultado clave 1.2**: 2 premios\n",
     "O Ser referencia\nKR1 Recomiendan 20% más\nI dar descuentos\nKR1 2 premios\n"},
    {"F23 placeholders", "Objetivo: Llegar a [Nombre\nKR1: Subir ventas en un X%\nKR2: {{META}}\n",
     "O Llegar a [Nombre\nKR1 Subir ventas en un X%\nKR1 {{META}}\n"},
    {"F24 a YAML fence",
     "```yaml\nobjective: Pay without thinking\nkey_results:\n  - \"p95 from 900 to 300 ms\"\n  - "
     "Failures under 0.1%\n```\n",
     "O Pay without thinking\nKR1 p95 from 900 to 300 ms\nKR1 Failures under 0.1%\n"},
    {"F26 chat", "🎯 *O1* Ser el banco de la pyme\n🔑 KR1 Abrir 400 cuentas\n• KR2 Mora < 3%\n",
     "O Ser el banco de la pyme\nKR1 Abrir 400 cuentas\nKR1 Mora < 3%\n"},
    {"F27 one sentence",
     "Objective: We will earn the weekly shop as measured by NPS of 50, 4 visits a month and 20% "
     "fewer returns\n",
     "O We will earn the weekly shop\nKR1 NPS of 50\nKR1 4 visits a month\nKR1 20% fewer "
     "returns\n"},
    {"wrapped lines",
     "O: Que el conductor sepa a tiempo\n   qué calle evitar\n- KR1: Avisos con 5 minutos de "
     "adelanto en\n  el 90% de los casos\n",
     "O Que el conductor sepa a tiempo qué calle evitar\nKR1 Avisos con 5 minutos de adelanto en "
     "el 90% de los casos\n"},
    {"plain lines under a header",
     "Objetivo: Vender sin prisa\nKRs:\nSubir el ticket 15%\nCerrar en 20 días\n",
     "O Vender sin prisa\nKR1 Subir el ticket 15%\nKR1 Cerrar en 20 días\n"},
    {"fields one under the other",
     "**Objetivo:** Ver a tiempo\n\n**Key Result 1 (KR1):**\n\n| Campo | Detalle |\n|---|---|\n| "
     "Métrica | F1 del modelo |\n| Valor actual | 0% |\n| Meta | F1 ≥ 80% |\n",
     "O Ver a tiempo\nKPI F1 del modelo\nKR1 F1 ≥ 80%\n"},
    {"HTML",
     "<h2>\n  Objective: Read more\n</h2>\n<p><strong>Key results:</strong></p>\n<ul>\n  <li>\n    "
     "Finish 15 books\n  </li>\n  <li>Join a club</li>\n</ul>\n",
     "O Read more\nKR1 Finish 15 books\nKR1 Join a club\n"},
    {"links", "Objective: Used daily\n- Key results:\n  - [KR: Raise usage](https://x.example/1)\n",
     "O Used daily\nKR1 Raise usage\n"},
    {"struck through", "Objective: Calm\n- KR1: ~~Old one~~\n- ~~KR2: Older~~\n- KR3: 2 pages\n",
     "O Calm\nKR1 2 pages\n"},
    {"a title over its objective",
     "OKR 1: Data platform\nO: Analysts answer alone\nKR1: 60% self-serve\n",
     "O Analysts answer alone\nKR1 60% self-serve\n"},
    {"a title that is the objective",
     "OKR 1: Crecer con orden\nResultados clave:\nKR1.1: Margen del 20%\n",
     "O Crecer con orden\nKR1 Margen del 20%\n"},
    {"a frame",
     "┌──────┐\n│ Objective: Be the ledger of every    │\n│            small shop            │\n│ "
     "KR1: 50 shops   │\n└──────┘\n",
     "O Be the ledger of every small shop\nKR1 50 shops\n"},
    {"a label wins over a word after it",
     "O: Crecer\nKR1.5: Riesgo: ningún cliente pesa más del 20%\n",
     "O Crecer\nKR1 Riesgo: ningún cliente pesa más del 20%\n"},
    {"a result in bold with a colon",
     "O: Crecer\n- **KR1: Ciclo de revisión:** De 48 horas a 24 horas\n",
     "O Crecer\nKR1 Ciclo de revisión:** De 48 horas a 24 horas\n"},
    {"tracking tables",
     "Objective: Calm\n- KR1: 2 pages\n\n| Date | KR #1 |\n|--|--|\n| 05.04 | 0.3 |\n",
     "O Calm\nKR1 2 pages\n"},
    {"rows named by a code, their words in another column",
     "## O1: Crecer\n\n| KR | Descripción | Base | Meta |\n|--|--|--|--|\n| 1.1 | NPS | 30 | 45 "
     "|\n| 1.2 | "
     "Abrir 3 tiendas | | |\n",
     "O Crecer\nKR1 NPS\nKR1 Abrir 3 tiendas\n"},
    {"rows that say themselves what they are",
     "| OKR | Description |\n|--|--|\n| O1 | Win the street |\n| KR1 | NPS from 30 to 45 |\n| O2 | "
     "Be calm |\n"
     "| KR1 | 2 pages |\n",
     "O Win the street\nKR1 NPS from 30 to 45\nO Be calm\nKR2 2 pages\n"},
    {"key results named by a code beside the metric",
     "Objective: Calm\n\n| KR | Metric | Start | Target |\n|--|--|--|--|\n| KR1 | Pages | 9 | 2 "
     "|\n| KR2 | "
     "Sleep | 5 h | 8 h |\n",
     "O Calm\nKR1 Pages\nKR1 Sleep\n"},
    {"a sheet pasted: cells between tabs, the objective on its first row",
     "Objetivo\tResultado clave\tBase\tMeta\nCrecer\tNPS\t30\t45\n\tAbrir 3 "
     "tiendas\t\t\n\nGracias\tAna\n",
     "O Crecer\nKR1 NPS\nKR1 Abrir 3 tiendas\n"},
    {"tabs without a header of labels are no sheet",
     "Objective: Calm\n- KR1: 2 pages\n\nName\tAge\nAna\t30\n", "O Calm\nKR1 2 pages\n"},
    {"F26 codes in a chat, in lower case",
     "[10:32] Ana: va\n🎯 *O1* Que las familias vuelvan\n🔑 KR1 asistencia 34% -> 50%\n🔑 KR2 hacer "
     "12 talleres\n"
     "[10:40] Luis: bien\n",
     "O Que las familias vuelvan\nKR1 asistencia 34% -> 50%\nKR1 hacer 12 talleres\n"},
    {"what is said of a key result is none", "Objective: Calm\nKR1: 2 pages\nKR1 is on track\n",
     "O Calm\nKR1 2 pages\n"},
    {"a numbered objective without words keeps its results",
     "Objetivo 1: Crecer\nResultados clave:\n1. NPS de 3 a 4\n\nObjetivo 2:\nResultados clave:\n1. "
     "Quejas a 3\n",
     "O Crecer\nKR1 NPS de 3 a 4\nO \nKR2 Quejas a 3\n"},
    {"figures in brackets are the statement's own, a count of words is not",
     "Objetivo: Crecer con calma [3 palabras]\n- KR1: Quejas sin respuesta [48 → 5]\n",
     "O Crecer con calma\nKR1 Quejas sin respuesta [48 → 5]\n"},
    {"a year is no number of an OKR", "# OKR 2026 Q3\n\n- O1: Crecer\n  - KR1: NPS de 3 a 4\n",
     "O Crecer\nKR1 NPS de 3 a 4\n"},
    {"prose", "Los objetivos importan.\n\n- Escucha al cliente\n- Mide lo que cambia\n", ""},
    {"goals of a project", "# Fast parser\n\n## Goals\n\n- Small\n- Fast\n", ""},
};

}  // namespace

TEST_CASE("shapes of drafts") {
  for (const shape& s : shapes) {
    CAPTURE(s.name);
    CHECK(read(s.draft) == s.expected);
  }
}
