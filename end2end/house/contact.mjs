// Contact sheets of pictures in out/pictures, to look at many pages at once: `node house/contact.mjs address-` makes
// out/contact/address-1.png and so on of all whose name begins so.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openBrowser } from "./browser.mjs";
import { OUT } from "./places.mjs";

const EACH = 10;
const [begin = ""] = process.argv.slice(2);
const folder = join(OUT, "pictures");
const all = readdirSync(folder).filter((name) => name.startsWith(begin) && name.endsWith("-360.png")).sort();
mkdirSync(join(OUT, "contact"), { recursive: true });

const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
for (let n = 0; n < all.length; n += EACH) {
  const shown = all.slice(n, n + EACH).map((name) => {
    const caption = name.slice(begin.length, -"-360.png".length);
    return `<figure><figcaption>${caption}</figcaption><div><img src="${pathToFileURL(join(folder, name))}"></div></figure>`;
  });
  const style = `body { margin: 8px; display: grid; grid-template-columns: repeat(5, 1fr); gap: 8px; background: #777; font: bold 15px sans-serif; color: #fff }
    figure { margin: 0 } figure div { max-height: 1250px; overflow: hidden; background: #fff } img { width: 100%; display: block }`;
  // A page of its own is not allowed to show files of this machine; one that was opened from a file is.
  await page.goto(pathToFileURL(folder).href);
  await page.setContent(`<style>${style}</style>${shown.join("")}`, { waitUntil: "load" });
  const path = join(OUT, "contact", `${begin}${n / EACH + 1}.png`);
  await page.screenshot({ path, fullPage: true });
  console.log(path);
}
await browser.close();
