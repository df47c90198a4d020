// SPDX-License-Identifier: Apache-2.0
#include "rule/inflect_en.hpp"

#include <doctest/doctest.h>

using namespace okrlint;

namespace {

/// The forms joined by spaces: base, -s, past, participle (when it differs), gerund.
std::string forms(std::string_view base, const own_forms& own = {}) {
  std::string out;
  for (const form& f : en::verb_forms(base, own)) out += (out.empty() ? "" : " ") + f.text;
  return out;
}

classes set_of(std::string_view base, const own_forms& own, std::string_view text) {
  for (const form& f : en::verb_forms(base, own))
    if (f.text == text) return f.set;
  return 0;
}

}  // namespace

TEST_CASE("english verbs: regular forms") {
  CHECK(forms("launch") == "launch launches launched launching");
  CHECK(forms("improve") == "improve improves improved improving");
  CHECK(forms("halve") == "halve halves halved halving");
  CHECK(forms("apply") == "apply applies applied applying");
  CHECK(forms("deploy") == "deploy deploys deployed deploying");
  CHECK(forms("fix") == "fix fixes fixed fixing");
  CHECK(forms("process") == "process processes processed processing");
  CHECK(forms("agree") == "agree agrees agreed agreeing");
  CHECK(forms("tie") == "tie ties tied tying");
  CHECK(forms("canoe") == "canoe canoes canoed canoeing");
  CHECK(forms("mimic") == "mimic mimics mimicked mimicking");
  CHECK(forms("veto") == "veto vetos vetoed vetoing");
}

TEST_CASE("english verbs: the last consonant doubles after one short vowel") {
  CHECK(forms("ship") == "ship ships shipped shipping");
  CHECK(forms("plan") == "plan plans planned planning");
  CHECK(forms("stop") == "stop stops stopped stopping");
  CHECK(forms("quit", {{"past", "quit"}}) == "quit quits quit quitting");
  CHECK(forms("co-plan") == "co-plan co-plans co-planned co-planning");
  CHECK(forms("show") == "show shows showed showing");
  CHECK(forms("sync") == "sync syncs synced syncing");
  CHECK(forms("train") == "train trains trained training");
  CHECK(forms("open") == "open opens opened opening");
  CHECK(forms("prefer", {{"double", "yes"}}) == "prefer prefers preferred preferring");
  CHECK(forms("bus", {{"double", "no"}}) == "bus buses bused busing");
}

TEST_CASE("english verbs: British and American forms stand side by side") {
  CHECK(forms("cancel", {{"double", "both"}}) ==
        "cancel cancels cancelled canceled cancelling canceling");
  CHECK(forms("label", {{"double", "both"}}) == "label labels labelled labeled labelling labeling");
  CHECK(forms("learn", {{"past", "learned/learnt"}}) == "learn learns learned learnt learning");
}

TEST_CASE("english verbs: irregular forms") {
  CHECK(forms("build", {{"past", "built"}}) == "build builds built building");
  CHECK(forms("grow", {{"past", "grew"}, {"part", "grown"}}) == "grow grows grew grown growing");
  CHECK(forms("get", {{"past", "got"}, {"part", "got/gotten"}}) ==
        "get gets got got gotten getting");
  CHECK(forms("cut", {{"past", "cut"}}) == "cut cuts cut cutting");
  CHECK(forms("begin", {{"past", "began"}, {"part", "begun"}, {"double", "yes"}}) ==
        "begin begins began begun beginning");
  CHECK(forms("be", {{"s", "is"}, {"past", "was/were"}, {"part", "been"}}) ==
        "be is was were been being");
  CHECK(forms("do", {{"past", "did"}, {"part", "done"}}) == "do does did done doing");
  CHECK(forms("go", {{"past", "went"}, {"part", "gone"}}) == "go goes went gone going");
}

TEST_CASE("english verbs: what each form may be") {
  using namespace cls;
  CHECK(set_of("ship", {}, "ship") == (f_inf | f_fin | f_lead));
  CHECK(set_of("ship", {}, "ships") == f_fin);
  CHECK(set_of("ship", {}, "shipped") == (f_fin | f_part));
  CHECK(set_of("ship", {}, "shipping") == f_ger);
  const own_forms write = {{"past", "wrote"}, {"part", "written"}};
  CHECK(set_of("write", write, "wrote") == f_fin);
  CHECK(set_of("write", write, "written") == f_part);
}

TEST_CASE("english plurals") {
  CHECK(en::plural("report") == "reports");
  CHECK(en::plural("launch") == "launches");
  CHECK(en::plural("box") == "boxes");
  CHECK(en::plural("policy") == "policies");
  CHECK(en::plural("survey") == "surveys");
  CHECK(en::plural("landing page") == "landing pages");
  CHECK(en::plural("e-mail") == "e-mails");
}
