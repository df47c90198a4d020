// SPDX-License-Identifier: Apache-2.0
// What a statement is understood as, a row a way of putting it.
#include <doctest/doctest.h>

#include <string>

#include <tao/pegtl/contrib/analyze.hpp>
#include "frame/one_statement.hpp"
#include "grammar/clause.hpp"

using namespace okrlint;

namespace {

struct understood {
  std::string text;
  frames all;
  const frame& f() const { return all.of[0]; }
  std::string of(slot s) const { return std::string(slice(text, all.where(f(), s))); }
  std::string figure(std::int16_t i) const {
    return i < 0
               ? ""
               : std::string(slice(
                     text, all.quantities[f().first_quantity + static_cast<std::size_t>(i)].where));
  }
};

understood frame_of(std::string text, language forced = language::unknown) {
  frames f = frames_of_one(text, forced);
  return {std::move(text), std::move(f)};
}

}  // namespace

TEST_CASE("clause grammars make progress") {
  CHECK(grammar::pegtl::analyze<grammar::chunk::chunks>(-1) == 0);
  CHECK(grammar::pegtl::analyze<grammar::clause::statement>(-1) == 0);
}

TEST_CASE("from and to as people write them") {
  struct row {
    std::string text, from, to;
    change how;
  };
  const row rows[] = {
      {"Aumentar la recompra de 20% a 30%", "20%", "30%", change::absolute},
      {"Subir el NPS del 42 al 60 en Q3", "42", "60", change::absolute},
      {"Bajar la merma de 1.200,5 a 900 kilos", "1.200,5", "900 kilos", change::absolute},
      {"Tiempo de respuesta: 9 horas → 2 horas", "9 horas", "2 horas", change::absolute},
      {"Pasar de 2 semanas a 4 días en altas nuevas", "2 semanas", "4 días", change::absolute},
      {"Factura de luz: 1,2M € ▸ 800k €", "1,2M €", "800k €", change::absolute},
      {"Bajar el consumo de tinta de 60 a 45 litros diarios", "60", "45 litros diarios",
       change::absolute},
      {"Expedientes atrasados: quedaban 340, que queden 120", "340", "120", change::absolute},
      {"Las actas tardan 14 días en salir; que tarden 3 días", "14 días", "3 días",
       change::absolute},
      {"Ausencias: 18% en marzo; para junio, 10%", "18%", "10%", change::absolute},
      {"Grupos estables: de los 4 que hay a 9", "4", "9", change::absolute},
      {"40 voces estables (somos 27)", "27", "40", change::absolute},
      {"Ratio de alumnos por maestra 18:1", "", "18:1", change::absolute},
      {"Evacuar el edificio en 4 minutos", "", "4 minutos", change::absolute},
      {"Alcanzar 75K visitas/mes (actual: 50K)", "50K", "75K visitas/mes", change::absolute},
      {"Llegar a $4M de ingresos (desde $2M)", "$2M", "$4M", change::absolute},
      {"Reducir los reclamos en un 15 %", "", "15 %", change::relative},
      {"Reducir un 25% el gasto en energía", "", "25%", change::relative},
      {"Duplicar la cantidad de donantes", "", "Duplicar", change::relative},
      {"Un 5% más de familias inscritas", "", "5%", change::relative},
      {"Margen bruto ≥ 40%", "", "40%", change::absolute},
      {"Al menos 500,000 MXN en donativos", "", "500,000 MXN", change::absolute},
      {"Raise USD 45k for the ferry", "", "USD 45k", change::absolute},
      {"Wasteful spending down from R310m to below R90m", "R310m", "R90m", change::absolute},
      {"Parcels sent back to the depot cut by 40%", "", "40%", change::relative},
      {"Mentions of mould in the guestbook cut by half", "", "half", change::relative},
      {"Reduce call-backs within 10 days of a repair to 4 (was 12)", "12", "4", change::absolute},
      {"reingresos a 48h en un 20% menos", "", "20%", change::relative},
      {"Feed bought on account: 91% in Q1, 60% in Q4", "91%", "60%", change::absolute},
      {"Screen-reader task success 9/10 (first test: 4/10)", "4/10", "9/10", change::absolute},
      {"Bajar quejas a 1,2% y subir la ocupación de 74% a 83%", "", "1,2%", change::absolute},
      {"Write the story of the mill, with photos from the 1950s", "", "", change::none},
      {"Cut build time from 3000ms to 900ms", "3000ms", "900ms", change::absolute},
      {"Time to restore goes below 15 minutes, down from an average of 48", "48", "15 minutes",
       change::absolute},
      {"Llegar a 900 socias, partimos en 640", "640", "900", change::absolute},
      {"Puesto en la guía regional: #11 → #3", "#11", "#3", change::absolute},
      {"Take the app from #24 to #9 in its store", "#24", "#9", change::absolute},
      {"Satisfacción de 4/5 en la encuesta", "", "4/5", change::absolute},
      {"Que 9 de cada 10 alumnos lean en voz alta", "", "9 de cada 10", change::absolute},
      {"Cerrar 12 renovaciones antes de 2027", "", "12", change::absolute},
      {"Cero accidentes en planta", "", "Cero", change::absolute},
      {"Aprobar la auditoría ISO 27001", "", "", change::none},
      {"Atención 24/7 en la sede norte", "", "", change::none},
      {"Terminar la fase 2 del plan", "", "", change::none},
      {"Raise renewal from 70% to 80%", "70%", "80%", change::absolute},
      {"Checkout errors 3% -> 0.5%", "3%", "0.5%", change::absolute},
      {"Cut page weight by 30%", "", "30%", change::relative},
      {"Reach 2 million readers (currently 1.4 million)", "1.4 million", "2 million",
       change::absolute},
      {"p95 latency below 200 ms", "", "200 ms", change::absolute},
      {"Double the number of donors", "", "Double", change::relative},
      {"Calls per 100 members from 9 to 3", "9", "3", change::absolute},
      {"Win 6 hospitals by June 30", "", "6", change::absolute},
      {"Ship version 4.1.2 to everyone in 2027", "", "", change::none},
      {"Coste por caja: ↓ 8 %", "", "8 %", change::relative},
      {"Ticket medio +0,80 €", "", "+0,80 €", change::relative},
      {"Litros por vaca y día +1,5", "", "+1,5", change::relative},
      {"Espera hasta la cita, -20 días", "", "-20 días", change::relative},
      {"Fugas de agua en menores de 5 años: 3 → 1", "3", "1", change::absolute},
      {"Subir mis ingresos un 20 % (2024: 31.500 €)", "31.500 €", "20 %", change::relative},
      {"Reducir las emisiones de alcance 1 y 2 en un 25% frente a 2019", "", "25%",
       change::relative},
      {"La tienda de Cuatro Caminos deja de perder dinero", "", "", change::none},
      {"Digitalizar 9.000 negativos (cajas 112 a 140)", "", "9.000", change::absolute},
      {"Scope 1 and 2 emissions from 1,240 t to 800 t", "1,240 t", "800 t", change::absolute},
      {"Emissions -12% on a baseline of 48 tonnes", "48 tonnes", "-12%", change::relative},
      {"Shop visits hit 40k a quarter", "", "40k", change::absolute},
      {"Litres/100km down to 34.2", "", "34.2", change::absolute},
      {"Grant income to KES 11m", "", "KES 11m", change::absolute},
      {"Belt loader 4 fixed", "", "", change::none},
      {"Digitise the 1890–1945 building plans", "", "", change::none},
      {"Pilot a 4-day week in one depot", "", "one", change::absolute},
      {"Obtain FIPS 201-3 approval", "", "", change::none},
      {"Publish the Harbour Plan 2027–31", "", "", change::none},
      {"Roof sealed by 11/20", "", "", change::none},
      {"Absences in K–5 cut to 9%", "", "9%", change::absolute},
      {"Two weeks after launch, 60% of buyers return", "", "60%", change::absolute},
      {"Renewals at 88% (FY23: 71%)", "71%", "88%", change::absolute},
      {"Bottles sorted: 60% vs. 45% in H1", "45%", "60%", change::absolute},
      {"Late parcels: 46 per month → 10", "46 per month", "10", change::absolute},
      {"Clicks in the drill under 4% (last drill 13%)", "13%", "4%", change::absolute},
      {"Rider trust: 62% before, 85% after", "62%", "85%", change::absolute},
      {"Regulars make up 55% of sales (till app says 41%)", "41%", "55%", change::absolute},
      {"Breaking in takes at least 5 days; last drill took them 9 hours", "9 hours", "5 days",
       change::absolute},
      {"Mora por debajo de 20%, viene de 55%", "55%", "20%", change::absolute},
      {"Llegar a 900 donantes (arrancamos el año con 400)", "400", "900", change::absolute},
      {"Build time from 4m10s to 1m45s", "4m10s", "1m45s", change::absolute},
      {"Missed bins down from 31 to 9 per 10,000 homes", "31", "9 per 10,000 homes",
       change::absolute},
      {"Caídas con daño: 0,8 por 1.000 días cama", "", "0,8 por 1.000 días cama", change::absolute},
      {"1-star reviews fall to fewer than 10 a month", "", "10 a month", change::absolute},
      {"3-month retention at 40%", "", "40%", change::absolute},
      {"Night visits fall from 9 to 2 a week", "9", "2 a week", change::absolute},
      {"Budget loops: 5 last year, 2 this year", "5", "2", change::absolute},
      {"Derrames: de 23 a 5 al mes", "23", "5 al mes", change::absolute},
      {"No. of gear faults per ship from 9 to 2", "9", "2", change::absolute},
      {"St. Hilda's avg. wait from 9 days to 4 days", "9 days", "4 days", change::absolute},
      {"70% of forms done online, up from 41", "41", "70%", change::absolute},
      {"Swimming badges up 30%", "", "30%", change::relative},
      {"Donor retention: today 64%, target 72%", "64%", "72%", change::absolute},
      {"Marathon in 3:50 (PB is 4:05)", "4:05", "3:50", change::absolute},
      {"Ocupación de 80% (oct-24: 66%)", "66%", "80%", change::absolute},
      {"Errores por 1.000 recetas: de 9 a 4", "9", "4", change::absolute},
      {"20% menos de fugas a 30 días", "", "20%", change::relative},
      {"Merma: 2% del grano despachado → 1%", "2%", "1%", change::absolute},
      {"Coste por envío: 0,90 $ → 0,40 $", "0,90 $", "0,40 $", change::absolute},
      {"Margen bruto +3 pts", "", "+3 pts", change::relative},
      {"Que el alta, que hoy se nos va a 9 días, baje a 5 días", "9 días", "5 días",
       change::absolute},
      {"Tres cuartas partes de los vecinos separan residuos", "", "Tres cuartas partes",
       change::absolute}};
  for (const row& r : rows) {
    CAPTURE(r.text);
    const understood got = frame_of(r.text);
    CHECK(got.figure(got.f().from) == r.from);
    CHECK(got.figure(got.f().to) == r.to);
    CHECK(got.f().how == r.how);
  }
}

TEST_CASE("lead, agent and state in all their dress") {
  struct row {
    std::string text, lead;
    lead_form form;
    agent by;
    state is;
  };
  using lf = lead_form;
  const row rows[] = {
      {"Publicar el manual de compras", "Publicar", lf::infinitive, agent::own, state::none},
      {"Publicaremos el manual de compras", "Publicaremos", lf::finite, agent::own, state::none},
      {"Publicá el manual de compras", "Publicá", lf::finite, agent::own, state::none},
      {"Publicando el manual de compras", "Publicando", lf::gerund, agent::own, state::none},
      {"Publicación del manual de compras", "Publicación", lf::action_noun, agent::own,
       state::none},
      {"Manual de compras publicado", "publicado", lf::participle, agent::product, state::done},
      {"El manual de compras está publicado", "publicado", lf::participle, agent::product,
       state::done},
      {"Lograr que los clientes usen el portal", "Lograr", lf::finite, agent::customer,
       state::none},
      {"Que los alumnos lean cada semana", "lean", lf::finite, agent::customer, state::none},
      {"El proveedor entrega los equipos en mayo", "entrega", lf::finite, agent::external,
       state::none},
      {"HSBC - Implementar el nuevo flujo", "Implementar", lf::infinitive, agent::own, state::none},
      {"Identificar y capacitar a 5 líderes", "Identificar", lf::infinitive, agent::own,
       state::none},
      {"Launch the parts catalog", "Launch", lf::infinitive, agent::own, state::none},
      {"We will launch the parts catalog", "launch", lf::infinitive, agent::own, state::none},
      {"Hiring 2 nurses", "Hiring", lf::gerund, agent::own, state::none},
      {"The guide is published", "published", lf::participle, agent::product, state::done},
      {"Guide published", "published", lf::participle, agent::product, state::done},
      {"Runbooks are ready", "", lf::none, agent::product, state::done},
      {"Members can create reading lists", "create", lf::infinitive, agent::customer, state::none},
      {"Ensure users can share documents", "Ensure", lf::infinitive, agent::customer, state::none},
      {"The kiosk runs on solar power", "runs", lf::finite, agent::product, state::none},
      {"Suppliers sign the charter", "sign", lf::finite, agent::external, state::none},
      {"Tesco and Aldi agree to give us bread", "agree", lf::finite, agent::product, state::none},
      {"Drainage and access plan submitted", "submitted", lf::participle, agent::product,
       state::done},
      {"Sponsor covers the freight", "covers", lf::finite, agent::external, state::none},
      {"Forecast lands within 5% of sales", "lands", lf::finite, agent::product, state::none},
      {"Clean share of wards reaches 92%", "reaches", lf::finite, agent::product, state::none},
      {"Ship my side project before the baby comes", "Ship", lf::infinitive, agent::own,
       state::none},
      {"Kiosks leave the hill happy", "leave", lf::finite, agent::product, state::none}};
  for (const row& r : rows) {
    CAPTURE(r.text);
    const understood got = frame_of(r.text);
    CHECK(got.of(got.f().lead) == r.lead);
    CHECK(got.f().form == r.form);
    CHECK(got.f().by == r.by);
    CHECK(got.f().in_state == r.is);
  }
}

TEST_CASE("metric heads: counts, ratios and groups of nouns") {
  struct row {
    std::string text, metric;
    classes has, lacks;
  };
  const row rows[] = {{"Incrementar la tasa de conversión de llamadas al 15%",
                       "la tasa de conversión de llamadas", cls::n_ratio, cls::n_activity},
                      {"Incrementar el número de llamadas en un 20%", "el número de llamadas",
                       cls::n_count | cls::n_activity, cls::n_ratio},
                      {"Increase the call conversion rate to 15%", "call conversion rate",
                       cls::n_ratio, cls::n_activity},
                      {"Increase the number of demos by 20%", "number of demos",
                       cls::n_count | cls::n_activity, cls::n_ratio},
                      {"Increase sign-ups placed by customers", "sign-ups", 0, cls::n_deliverable}};
  for (const row& r : rows) {
    CAPTURE(r.text);
    const understood got = frame_of(r.text);
    CHECK(got.of(got.f().metric).find(r.metric.substr(r.metric.size() / 2)) != std::string::npos);
    CHECK((got.f().head_set & r.has) == r.has);
    CHECK((got.f().head_set & r.lacks) == 0);
  }
}

TEST_CASE("any bytes are framed, to 256 tokens") {
  std::string noise;
  for (int i = 0; i < 4000; ++i) noise += static_cast<char>((i * 37 + 11) % 251 + 1);
  CHECK(frame_of(noise).f().token_count <= 256);
  std::string openers;
  for (int i = 0; i < 5000; ++i) openers += "([{<*_`~\"«";
  CHECK(frame_of(openers).f().token_count <= 256);
  CHECK(frame_of("").f().token_count == 0);
}
