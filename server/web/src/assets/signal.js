// Keeps a form from being lost when there is no signal: before it is sent, and only where that is in doubt, it is found
// out whether the house answers. Without an answer the form stays as it is and says so.
// Plain old JavaScript without a build step: it has to run in Chrome 80 and Safari 13, with or without the islands.
(function () {
  "use strict";
  var own = document.currentScript;
  var sentences = { lost: own.getAttribute("data-lost"), looking: own.getAttribute("data-looking") };
  // The house answered just now: it sent this page. For so long that is taken to be still so, in milliseconds.
  var answered = Date.now();
  var FRESH = 60000;
  // How long an answer may take. A poor line gets more time at the second try.
  var PATIENCE = 4000;
  var LONGER = 20000;
  var patience = PATIENCE;
  var doubt = false;
  var looking = false;
  var passing = false;
  var pressed = null;

  window.addEventListener("offline", function () {
    doubt = true;
  });
  window.addEventListener("pageshow", function () {
    looking = false;
  });
  // Old browsers do not tell which button sends a form; the one that was pressed last is it.
  document.addEventListener("click", function (event) {
    var button = event.target.closest ? event.target.closest("button, input") : null;
    if (button && button.form && button.type === "submit") pressed = button;
  }, true);

  function inDoubt() {
    return doubt || navigator.onLine === false || Date.now() - answered > FRESH
      // The island could not save.
      || document.querySelector("[role=status].error") !== null;
  }

  // The first one to listen, so that the island goes on saving when the form is not sent.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (passing || String(form.getAttribute("method")).toLowerCase() !== "post") return;
    if (!looking && !inDoubt()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (looking) return;
    var button = pressed && pressed.form === form ? pressed : null;
    looking = true;
    say(form, button, sentences.looking, "signal small muted");
    look(function (there) {
      looking = false;
      doubt = !there;
      if (!there) {
        patience = LONGER;
        say(form, button, sentences.lost, "signal error");
        return;
      }
      answered = Date.now();
      patience = PATIENCE;
      say(form, button, "", "signal");
      send(form, button);
    });
  }, true);

  function look(then) {
    var over = false;
    var timer = setTimeout(function () { end(false); }, patience);
    function end(there) {
      if (over) return;
      over = true;
      clearTimeout(timer);
      then(there);
    }
    // Whatever the answer is, there was one.
    fetch("/healthz", { method: "HEAD", cache: "no-store", credentials: "omit" })
      .then(function () { end(true); }, function () { end(false); });
  }

  function send(form, button) {
    passing = true;
    if (button) button.click();
    else HTMLFormElement.prototype.submit.call(form);
    passing = false;
  }

  function say(form, button, sentence, kind) {
    var place = button ? button.parentNode : form;
    var line = place.querySelector("p.signal, span.signal");
    if (!line) {
      // A paragraph cannot stand in a paragraph.
      line = document.createElement(place.nodeName === "P" ? "span" : "p");
      line.setAttribute("role", "alert");
      place.appendChild(line);
    }
    line.className = kind;
    line.textContent = sentence;
  }
})();
