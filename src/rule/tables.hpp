// SPDX-License-Identifier: Apache-2.0
// The growing pack while files are read; load.cpp makes an owned_pack of it.
#pragma once
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rule/guard_builder.hpp"
#include "rule/json_positions.hpp"
#include "rule/link_index.hpp"
#include "rule/load.hpp"
#include "rule/load_lexicon.hpp"
#include "rule/pack.hpp"

namespace okrlint {

struct pack_tables {
  explicit pack_tables(const pack* base);

  bool has_base = false;  // what is read stands over another pack
  lexicon_builder words;
  lexicon_tables frozen;          // what `words` built, once all is read
  std::deque<std::string> texts;  // what the views below look into; addresses are stable
  std::vector<rule> rules;
  std::vector<rule_case> cases;
  std::vector<condition> conditions;
  std::vector<element> elements;
  std::vector<pattern> sequences;
  std::vector<std::string_view> regexes;
  std::vector<example> examples;
  std::vector<std::string_view> strings;
  std::vector<param> params;
  std::vector<std::uint16_t> references;
  std::vector<type_line> types;
  std::vector<profile> profiles;
  std::vector<profile_setting> profile_settings;
  std::vector<param_value> param_values;
  std::vector<outcome_metric> outcomes;
  std::vector<metric_link> links;
  std::vector<std::uint32_t> served;
  std::vector<gendered_noun> genders;
  std::vector<styled_verb> verbs;
  std::vector<opposite_pair> opposites;
  std::vector<counted_share> counted_shares;
  std::vector<rewrite_template> templates;
  std::vector<template_edit> template_edits;
  std::vector<template_ask> asks;
  owned_guards guarded;  // made last
  owned_link_openings openings;

  std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }
  /// Once all is read: words freeze, guards are made.
  pack finish();
};

/// One file being read: what it says, and where its errors go.
struct file_reader {
  const json_file& file;
  pack_tables& tables;
  std::vector<load_error>& errors;

  void fail(std::string_view pointer, std::string message, std::string hint = {}) {
    errors.push_back(file.error_at(pointer, std::move(message), std::move(hint)));
  }
  /// An error with a did-you-mean for a word that is none of `known`.
  void fail_name(std::string_view pointer, std::string_view what, std::string_view word,
                 std::span<const std::string_view> known);
  /// Fails for every key of the object that is not in `known`.
  void check_keys(const nlohmann::json& object, std::string_view pointer,
                  std::span<const std::string_view> known);
  /// The string of a member, kept; empty when it is missing (an error if `required`) or no string.
  std::string_view text(const nlohmann::json& object, std::string_view pointer, const char* key,
                        bool required = false);
  /// Strings of a member that is a string or an array of strings, with their pointers.
  std::vector<std::pair<std::string, std::string>> texts(const nlohmann::json& value,
                                                         const std::string& pointer);
};

/// Compiles a condition of a rule or type line into tables.conditions; gives its index. `params` is
/// where the rule's own parameters stand in tables.params.
std::uint32_t compile_condition(file_reader& in, const nlohmann::json& value,
                                const std::string& pointer, run params);

void load_rule(file_reader& in, const nlohmann::json& value, const std::string& pointer,
               std::uint16_t index);
void load_types(file_reader& in);
void load_profile(file_reader& in, std::string_view name);
/// Ranks of rules among findings of one severity.
void load_order(file_reader& in);

/// The metrics of a corpus/metrics file; then, when all metrics are known, its links.
void load_metrics(file_reader& in);
void load_links(file_reader& in);
/// Templates of one rule.
void load_templates(file_reader& in);

/// Lines of an example, or of a list of them, into tables.examples.
run load_examples(file_reader& in, const nlohmann::json& object, const std::string& pointer,
                  const char* key);

}  // namespace okrlint
