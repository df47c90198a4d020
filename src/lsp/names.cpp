// SPDX-License-Identifier: Apache-2.0
#include "lsp/names.hpp"

namespace okrlint::lsp {

std::string_view kind_in_words(statement_kind kind, language ui) {
  switch (kind) {
    case statement_kind::objective:
      return say(ui, "Objetivo", "Objective");
    case statement_kind::key_result:
      return say(ui, "Resultado clave", "Key result");
    case statement_kind::kpi:
      return "KPI";
    case statement_kind::initiative:
      return say(ui, "Iniciativa", "Initiative");
    case statement_kind::note:
      break;
  }
  return say(ui, "Nota", "Note");
}

std::string_view type_in_words(result_type type, language ui) {
  switch (type) {
    case result_type::none:
      break;
    case result_type::metric_move:
      return say(ui, "mueve una métrica", "moves a metric");
    case result_type::metric_level:
      return say(ui, "lleva una métrica a un nivel", "takes a metric to a level");
    case result_type::maintain:
      return say(ui, "mantiene lo que hay", "keeps what is there");
    case result_type::activity_count:
      return say(ui, "cuenta trabajo del equipo", "counts the team's work");
    case result_type::deliverable:
      return say(ui, "es un entregable", "is a deliverable");
    case result_type::baseline:
      return say(ui, "busca la línea base", "finds the baseline");
    case result_type::unclear:
      return say(ui, "no queda claro qué es", "unclear what it is");
  }
  return {};
}

std::string_view certainty_in_words(certainty sure, language ui) {
  switch (sure) {
    case certainty::none:
      break;
    case certainty::likely:
      return say(ui, "probable", "likely");
    case certainty::sure:
      return say(ui, "seguro", "sure");
  }
  return {};
}

}  // namespace okrlint::lsp
