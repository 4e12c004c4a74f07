/* What is measured of a page. Each function gives a list of faults, empty where there are none. */
({
  /* Visible text by its contrast with the first opaque ground behind it, by WCAG 2.2. */
  contrast() {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const light = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    const ground = (element) => {
      for (let behind = element; behind; behind = behind.parentElement) {
        const colour = rgba(getComputedStyle(behind).backgroundColor);
        if (colour[3] === 255) return colour;
      }
      return [255, 255, 255, 255];
    };
    const poor = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data.trim();
      const element = walker.currentNode.parentElement;
      const seen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!text || !seen || element.closest(".hush, .skip, svg, dialog, datalist")) continue;
      const pair = [rgba(getComputedStyle(element).color), ground(element)].map(light).sort((a, b) => b - a);
      const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
      if (ratio < 4.5) poor.add(`${ratio.toFixed(2)} ${element.tagName}.${element.className}: ${text.slice(0, 30)}`);
    }
    return [...poor];
  },

  /* What can be operated and has no name. */
  nameless() {
    const operated = "a, button, input:not([type=hidden]), summary, [role=region]";
    const named = (e) => e.getAttribute("aria-label") || e.getAttribute("aria-labelledby") || e.labels?.length;
    return [...document.querySelectorAll(operated)]
      .filter((e) => e.checkVisibility() && !named(e) && !e.textContent.trim())
      .map((e) => e.outerHTML.slice(0, 80));
  },

  /* Targets lower than 24 px, the links within a text apart, which WCAG 2.2 lets be as high as their line. */
  small() {
    const targets = "button, summary, input:not([type=hidden]), .site-links a, .tools a, .pages a, .acts a, .facet label";
    return [...document.querySelectorAll(targets)]
      .filter((e) => e.checkVisibility() && !e.closest("dialog") && !e.parentElement.closest("label"))
      .filter((e) => e.getBoundingClientRect().height < 23.5)
      .map((e) => `${e.getBoundingClientRect().height} ${e.outerHTML.slice(0, 80)}`);
  },

  /* Words of our own that are set in serif, which is kept for those of a source. */
  serif() {
    const face = (e) => getComputedStyle(e).fontFamily.split(",")[0];
    const says = (e) => [...e.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    return [...document.querySelectorAll("body *")]
      .filter((e) => e.checkVisibility() && says(e) && !e.closest(".said, .wordmark"))
      .filter((e) => /Charter|Serif|Naskh/.test(face(e)))
      .map((e) => e.outerHTML.slice(0, 80));
  },
})
