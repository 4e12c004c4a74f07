/* What pages do beyond links and forms: copy with citation, single keys, and the state of a search under way.
   Everything else works without this file. */
"use strict";
(() => {
  const root = document.documentElement;
  const SLOW = 3000;
  /* What is said here comes with the page, in its language. */
  const say = document.currentScript.dataset;
  root.dataset.script = "";

  /* The setting comes with the page and goes back to where it is kept; offline it lasts as long as the page. */
  let keysOff = root.dataset.keys === "off";
  const setKeysOff = (off) => {
    keysOff = off;
    const body = new URLSearchParams({ keys: off ? "off" : "on" });
    fetch("/settings", { method: "POST", body, headers: { Accept: "application/json" }, keepalive: true }).catch(() => {});
  };

  const announce = (text) => {
    let place = document.getElementById("announced");
    if (!place) {
      place = document.body.appendChild(document.createElement("p"));
      place.id = "announced";
      place.className = "hush";
      place.setAttribute("role", "status");
    }
    place.textContent = text;
  };

  /* Copy: the passage in quotation marks of its language, its citation, its address. A report has quotation marks of its
     own, round what is quoted and not round what it tells of it. */
  const ANGLED = ["«", "»"];
  const MARKS = {
    ar: ANGLED, de: ["„", "“"], es: ANGLED, fa: ANGLED, fr: ["«\u00a0", "\u00a0»"], it: ANGLED, ja: ["「", "」"], pl: ["„", "”"],
    ru: ANGLED, uk: ANGLED,
  };
  const quoted = (words, passage) => {
    const [open, close] = MARKS[passage.querySelector(".said").lang.split("-")[0]] ?? ["“", "”"];
    return open + words + close;
  };
  const wording = (passage) => [...passage.querySelectorAll(":scope > .said > p")].map(unfolded).join("\n\n");
  /* The whole paragraph, also where a result shows some of its sentences: the mark of what is left out is ours. */
  const unfolded = (paragraph) => {
    const whole = paragraph.cloneNode(true);
    for (const mark of whole.querySelectorAll(".cut")) mark.remove();
    return whole.textContent;
  };
  /* Of what its source publishes at no address the citation names ours already. */
  const cited = ({ dataset: { citation, link } }) => (citation.includes(link) ? citation : `${citation}\n${link}`);
  const copy = async (passage) => {
    const button = passage.querySelector("[data-copies]");
    const words = wording(passage);
    const said = passage.querySelector(":scope > .said.report") ? words : quoted(words, passage);
    await put(button, `${said}\n\n${cited(passage)}`, say.copiedPassage);
  };
  /* One citation alone, in the style that the button stands with. */
  const copyCitation = (button) => {
    /* The mark that keeps scripts apart in a line that is shown is none of the citation. */
    put(button, button.parentElement.querySelector("pre, .plain").textContent.replaceAll("\u200e", ""), say.copiedCitation);
  };
  const copyWhole = (button) => {
    const words = passages().map(wording).join("\n\n");
    put(button, `${quoted(words, document)}\n\n${cited(button)}`, say.copiedStatement);
  };
  const put = async (button, text, told) => {
    let done = true;
    try { await navigator.clipboard.writeText(text); } catch { done = copyBySelection(text); }
    const label = button.dataset.label ?? (button.dataset.label = button.textContent);
    button.textContent = done ? say.copied : say.denied;
    announce(done ? told : say.deniedTold);
    setTimeout(() => { button.textContent = label; }, 2000);
  };
  /* Browsers keep the clipboard's own interface to secure connections, and many an office serves this over plain HTTP. */
  const copyBySelection = (text) => {
    const field = document.body.appendChild(document.createElement("textarea"));
    field.value = text;
    field.className = "hush";
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };

  /* Onto the reading list or off it, without leaving the page: the button then says the other. */
  const keep = async (form) => {
    const button = form.querySelector("button");
    const body = new URLSearchParams(new FormData(form, button));
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      const outcome = await answer.json();
      announce(outcome.told);
      if (!answer.ok) { button.firstElementChild.textContent = outcome.told; return; }
      button.value = outcome.listed ? "remove" : "add";
      button.firstElementChild.textContent = button.dataset[button.value];
      document.querySelector("[data-list-count]").textContent = outcome.count ? ` (${outcome.count})` : "";
    } catch { announce(say.listUnreached); }
  };

  /* The passage that the keys are at has aria-current; the style sheet draws the rule beside it. */
  const passages = () => [...document.querySelectorAll("[data-passage]")];
  const current = () => document.querySelector("[data-passage][aria-current]");
  const go = (step) => {
    const all = passages();
    if (!all.length) return;
    /* The page of a passage that was opened from results: on to the next of these. */
    if (document.querySelector(".trail")) { document.querySelector(`.trail [rel=${step > 0 ? "next" : "prev"}]`)?.click(); return; }
    const at = all.indexOf(current());
    const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
    current()?.removeAttribute("aria-current");
    next.setAttribute("aria-current", "true");
    next.querySelector(".who a")?.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };
  /* What a key is about: the passage that the keys are at, or the only one there is. */
  const chosen = () => current() ?? (passages().length === 1 ? passages()[0] : null);
  /* The filters stand in the page or, where there is no room, in a drawer. */
  const goToFilters = () => {
    const panel = document.getElementById("filters");
    if (panel && !panel.checkVisibility()) panel.showPopover();
    panel?.focus();
  };
  const showKeys = () => {
    const dialog = document.getElementById("keys");
    document.getElementById("keys-on").checked = !keysOff;
    if (!dialog.open) dialog.showModal();
  };
  const KEYS = {
    "/": () => { const box = document.getElementById("q"); box?.focus(); box?.select(); },
    f: goToFilters,
    j: () => go(1),
    k: () => go(-1),
    c: () => { const passage = chosen(); if (passage) copy(passage); },
    l: () => { const form = chosen()?.querySelector("[data-keeps]"); if (form) keep(form); },
    "?": showKeys,
  };
  const takesText = (element) => element.closest("input:not([type=checkbox], [type=radio]), textarea, select, dialog, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    if (keysOff || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || takesText(event.target)) return;
    if (!Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copies]");
    if (button) copy(button.closest("[data-passage]"));
    const citing = event.target.closest("[data-copies-citation]");
    if (citing) copyCitation(citing);
    const whole = event.target.closest("[data-copies-whole]");
    if (whole) copyWhole(whole);
    if (event.target.closest("[data-prints]")) window.print();
    if (event.target.closest("[data-cancels]")) cancel();
    if (event.target.closest("[data-retries]")) document.getElementById("query").requestSubmit();
    if (event.target.closest("[data-opens=keys]")) { event.preventDefault(); showKeys(); }
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-keeps]")) return;
    event.preventDefault();
    keep(event.target);
  });
  document.addEventListener("change", (event) => {
    if (event.target.id === "keys-on") setKeysOff(!event.target.checked);
  });

  /* Mails come at an hour of somebody's clocks: those of this machine, where the page knows no better. */
  document.addEventListener("DOMContentLoaded", () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    for (const list of document.querySelectorAll("select[data-guess-zone]")) {
      if (list.value === "UTC" && [...list.options].some((one) => one.value === zone)) list.value = zone;
    }
  });

  /* A search under way. Filters report changes only once htmx is there to act on them. */
  let slow, latest;
  document.addEventListener("DOMContentLoaded", () => { if (window.htmx) root.dataset.live = ""; });
  /* One of the sentences that stand in the page for it, or none; read aloud as it comes. */
  const tell = (state) => {
    const bar = document.getElementById("under-way");
    for (const one of bar?.children ?? []) {
      one.hidden = one.dataset.when !== state;
      if (!one.hidden) announce(one.firstElementChild.textContent);
    }
    if (bar) bar.hidden = !state;
  };
  const cancel = () => {
    document.getElementById("query").dispatchEvent(new Event("htmx:abort"));
    tell("cancelled");
  };
  /* What is asked for beside a search changes nothing that was typed, and nobody waits for it. */
  const beside = (event) => event.detail.ctx.sourceElement?.matches?.("[data-beside]");
  document.addEventListener("htmx:before:request", (event) => {
    if (beside(event)) return;
    latest = event.detail.ctx;
    document.getElementById("results")?.setAttribute("aria-busy", "true");
    clearTimeout(slow);
    tell(null);
    slow = setTimeout(() => tell("slow"), SLOW);
  });
  /* A request that another has taken the place of ends after that one has begun. */
  const ofLatest = (event) => event.detail.ctx === latest;
  document.addEventListener("htmx:finally:request", (event) => {
    if (!ofLatest(event)) return;
    clearTimeout(slow);
    document.getElementById("results")?.removeAttribute("aria-busy");
  });
  document.addEventListener("htmx:error", (event) => { if (ofLatest(event)) tell("unreached"); });
  document.addEventListener("htmx:after:swap", (event) => {
    if (beside(event)) return;
    tell(null);
    /* What was typed into a filter is a box of its own now. */
    for (const field of document.querySelectorAll("#filters input[list], #filters input[name=speaker][type=search]")) field.value = "";
  });
})();
