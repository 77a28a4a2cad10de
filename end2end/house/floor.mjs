// The floor: Chrome 80 and Safari 13. What is served must not hold anything that those two trip over. Where they only
// leave something out that nobody misses, that is allowed, and listed.
import { parse } from "acorn";

const AT_RULES = new Set(["media", "supports", "font-face", "page", "keyframes"]);
/** Selectors that make an old browser drop the whole rule. */
const SELECTORS = [
  [/:has\(/, ":has"], [/:is\(/, ":is"], [/:where\(/, ":where"], [/::marker/, "::marker"], [/:not\([^()]*,/, "a list in :not"],
  [/:nth-[a-z-]+\([^()]* of /, ":nth-child of"], [/&/, "nesting"],
];
/** Properties that they do not know, and that something depends on. */
const PROPERTIES =
  /^(inset(-.+)?|aspect-ratio|(margin|padding)-(inline|block)|border-(inline|block)|translate|rotate|scale|container(-.+)?|content-visibility|overflow-clip-margin)$/;
const VALUES = [
  [/\d(d|s|l)v(h|w|min|max|b|i)\b/, "units of the small or large screen"], [/\dcq(w|h|i|b|min|max)\b/, "units of a container"],
  [/\bclamp\(/, "clamp()"], [/\bcolor-mix\(/, "color-mix()"], [/\b(ok)?l(ab|ch)\(/, "newer colors"], [/\blight-dark\(/, "light-dark()"],
  [/\brevert(-layer)?\b/, "revert"], [/\bsubgrid\b/, "subgrid"], [/^clip$/, "clip"],
];
/** Of the newer ones these may stand: without them the page is a little plainer, and complete. */
const PLAINER = new Set(["accent-color", "color-scheme", "text-underline-offset", "text-wrap", "scrollbar-gutter", "forced-color-adjust"]);

/** Style sheets as rules: selector or at-rule, what stands in it, and how deep it is. */
function* rules(css) {
  const text = css.replace(/\/\*[^]*?\*\//g, "").replace(/"(\\.|[^"\\])*"|'(\\.|[^'\\])*'/g, '""');
  const open = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "{") {
      const before = text.slice(from, at);
      const cut = before.lastIndexOf(";") + 1;
      if (open.length) open.at(-1).body += before.slice(0, cut);
      open.push({ head: before.slice(cut).trim(), body: "", inside: open.map((one) => one.head) });
      from = at + 1;
    } else if (sign === "}") {
      const rule = open.pop();
      if (!rule) throw new Error(`a brace too many near ${text.slice(at - 60, at)}`);
      rule.body += text.slice(from, at);
      from = at + 1;
      yield rule;
    }
  }
  if (open.length) throw new Error(`a brace too few after ${open[0].head}`);
}

const declarations = (body) =>
  body.split(";").map((one) => one.trim()).filter(Boolean).map((one) => {
    const at = one.indexOf(":");
    return [one.slice(0, at).trim().toLowerCase(), one.slice(at + 1).trim()];
  });

/** What a style sheet has above the floor, each with where. */
export function styleFaults(css) {
  const faults = [];
  for (const { head, body, inside } of rules(css)) {
    const say = (what) => faults.push(`${what}: ${[...inside, head].join(" > ").replace(/\s+/g, " ").slice(0, 160)}`);
    const own = declarations(body);
    if (head.startsWith("@")) {
      const name = head.slice(1).split(/[\s(]/)[0];
      if (!AT_RULES.has(name)) say(`@${name}`);
      if (/[<>]=?/.test(head)) say("a range in a media query");
      if (/selector\(/.test(head)) say("@supports selector()");
    } else {
      if (inside.some((one) => !one.startsWith("@"))) say("nesting");
      for (const [pattern, what] of SELECTORS) if (pattern.test(head)) say(what);
      // Dropped as a whole by those who do not know it, the ring of the focus just stays: that is the one use.
      const ring = own.every(([property, value]) => property === "outline" && value === "0");
      if (head.includes(":focus-visible") && !(ring && head.split(",").every((one) => one.includes(":focus-visible")))) say(":focus-visible");
    }
    const grid = own.some(([property, value]) => property === "display" && value.includes("grid"));
    own.forEach(([property, value], number) => {
      if (property.startsWith("--") || PLAINER.has(property)) return;
      const before = own.slice(0, number).some(([other]) => other === property);
      if (PROPERTIES.test(property)) say(property);
      if (/^((row|column)-)?gap$/.test(property) && !grid) say(`${property} outside of a grid`);
      for (const [pattern, what] of VALUES) if (pattern.test(value) && !before) say(`${what} without another value before it`);
    });
    // A property of ours that holds a newer value breaks where it is used.
    for (const [property, value] of own.filter(([one]) => one.startsWith("--"))) {
      for (const [pattern, what] of VALUES) if (pattern.test(value)) say(`${what} in ${property}`);
    }
  }
  return faults;
}

/** Of the year of Chrome 80 and not in Safari 13.0. */
const NEWER = (node) =>
  node.type === "ChainExpression" || node.operator === "??" || (node.type === "Literal" && node.bigint !== undefined);
/** Methods that came later, and that nothing stands in for. */
const METHODS = new Set(["replaceAll", "at", "allSettled", "matchAll", "flatMap", "hasOwn", "requestSubmit", "replaceChildren"]);
/** Words of the browser that came later; asked for by name with typeof they are no fault. */
const GLOBALS = new Set(["WeakRef", "FinalizationRegistry", "structuredClone", "globalThis", "queueMicrotask"]);

/** What a script has above the floor. `kind` is "script" or "module". */
export function scriptFaults(code, kind = "script") {
  let tree;
  try {
    tree = parse(code, { ecmaVersion: kind === "module" ? 2020 : 2018, sourceType: kind });
  } catch (error) {
    return [`${error.message}: ${code.slice(Math.max(0, (error.pos ?? 0) - 40), (error.pos ?? 0) + 40)}`];
  }
  const faults = [];
  const say = (node) => faults.push(code.slice(node.start, node.end).slice(0, 120));
  const walk = (node, guarded) => {
    if (!node || typeof node !== "object") return;
    if (Array.isArray(node)) return node.forEach((one) => walk(one, guarded));
    if (NEWER(node)) say(node);
    if (node.type === "MemberExpression" && !node.computed && METHODS.has(node.property.name)) say(node);
    // `typeof X === 'undefined' ? … : …` asks first.
    const asked = node.type === "ConditionalExpression" && /^typeof|'undefined'/.test(code.slice(node.test.start, node.test.end).replace("(", ""));
    if (node.type === "NewExpression" && GLOBALS.has(node.callee.name) && !guarded) say(node);
    for (const value of Object.values(node)) walk(value, guarded || asked);
  };
  walk(tree, false);
  return faults;
}
