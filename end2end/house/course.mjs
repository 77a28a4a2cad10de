// The answers, as the authors wrote them: questions are found by what they ask, options by what they say.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { COURSES } from "./places.mjs";

/** Text as it can be compared: without marks of Markdown, with one kind of quotes, dashes, dots and spaces. */
export function plain(text) {
  return text
    .replace(/[*_`]/g, "")
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]|--+/g, "-")
    .replace(/…/g, "...")
    .replace(/\s+/g, " ")
    .trim();
}

/** The pool of questions of a module. */
export class Pool {
  #questions;

  constructor(module) {
    const path = join(COURSES, "modules", module, "en/questions.toml");
    const questions = parse(readFileSync(path, "utf8")).question;
    this.#questions = new Map(questions.map((one) => [plain(one.prompt), one]));
    assert.equal(this.#questions.size, questions.length, "no two questions ask the same");
  }

  /** The question that is asked with these words. */
  asked(prompt) {
    const question = this.#questions.get(plain(prompt));
    assert.ok(question, `no question asks “${prompt}”`);
    return question;
  }
}

/** What is right: the texts to choose, "True" or "False", or the words to type. */
export function right(question) {
  switch (question.type) {
    case "single_choice":
    case "multiple_response":
      return question.options.filter((one) => one.correct).map((one) => plain(one.text));
    case "true_false":
      return [question.answer ? "True" : "False"];
    case "short_text":
      return question.accept[0];
    default:
      throw new Error(`questions of type ${question.type} are not played`);
  }
}

/** What earns nothing and is an answer all the same. */
export function wrong(question) {
  switch (question.type) {
    case "single_choice":
    case "multiple_response":
      return [plain(question.options.find((one) => !one.correct).text)];
    case "true_false":
      return [question.answer ? "False" : "True"];
    case "short_text":
      return "I do not know this word";
    default:
      throw new Error(`questions of type ${question.type} are not played`);
  }
}
