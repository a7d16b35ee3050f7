/// The script of the preview's pages: it receives messages and updates the page.
enum LiveScript {
  /// The JavaScript text.
  ///
  /// Each version of the page arrives as HTML. It is compared with the previous HTML, not with the live DOM, and only
  /// the differences are applied: the scroll position, open `<details>`, form input and changes by the page's own
  /// scripts survive.
  static let text = #"""
    (() => {
      "use strict";
      const script = document.currentScript;
      const host = document.createElement("blogc-preview");
      const root = host.attachShadow({ mode: "open" });
      const japanese = (document.documentElement.lang || "").startsWith("ja");
      const words = japanese
        ? { failed: "ビルドに失敗しました", last: "最後に成功したビルドのページを表示しています。修正して保存すると、この表示は消えます。",
            hide: "隠す", draft: "下書き", future: "公開予定", lost: "プレビューが停止しています" }
        : { failed: "The build failed", last: "Below is the last successful build. This message disappears once the file is fixed.",
            hide: "Hide", draft: "Draft", future: "Future", lost: "The preview has stopped" };
      root.innerHTML = `<style>
        :host { all: initial; }
        [hidden] { display: none !important; }
        .notes { position: fixed; right: 16px; bottom: 16px; z-index: 2147483646; display: flex; gap: 8px;
          font: 600 13px/1 system-ui, sans-serif; }
        .badge, .lost { padding: 8px 12px 8px 10px; border-radius: 999px; display: flex; align-items: center; gap: 7px;
          background: #fff; color: #4a3200; border: 1px solid #e2c88c; box-shadow: 0 2px 10px rgb(0 0 0 / .14); }
        .badge::before, .lost::before { content: ""; width: 8px; height: 8px; border-radius: 50%; background: #d48806; }
        .badge[data-kind=future]::before { background: #2f6fd0; }
        .badge[data-kind=future] { color: #12356b; border-color: #a9c4ee; }
        .lost { color: #7a1f17; border-color: #ecb4ae; }
        .lost::before { background: #d3382b; }
        .failure { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; box-sizing: border-box;
          padding: min(9vh, 72px) 16px 24px; background: rgb(28 27 34 / .55); backdrop-filter: blur(2px); }
        .card { box-sizing: border-box; max-width: 860px; margin: 0 auto; background: #fff; color: #1f2328;
          border-radius: 12px; border-top: 5px solid #d3382b; box-shadow: 0 18px 60px rgb(0 0 0 / .35);
          padding: 22px 26px 20px; }
        .top { display: flex; align-items: baseline; gap: 16px; justify-content: space-between; }
        h1 { font: 650 18px/1.4 system-ui, sans-serif; color: #b3261e; margin: 0; }
        button { font: 500 13px/1 system-ui, sans-serif; color: inherit; background: transparent; cursor: pointer;
          border: 1px solid #c9ced6; border-radius: 8px; padding: 7px 12px; flex: none; }
        button:hover { background: #f1f3f5; }
        button:focus-visible { outline: 2px solid #2f6fd0; outline-offset: 2px; }
        pre { font: 13.5px/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; margin: 16px 0;
          padding: 14px 16px; background: #f6f7f9; border-radius: 8px; overflow-x: auto; white-space: pre;
          tab-size: 4; }
        pre:focus-visible { outline: 2px solid #2f6fd0; outline-offset: 2px; }
        p { font: 13px/1.6 system-ui, sans-serif; color: #57606a; margin: 0; }
        .mark { color: #b3261e; font-weight: 600; display: block; white-space: pre-wrap; overflow-wrap: anywhere; }
        .mark:not(:first-child) { margin-top: 14px; }
        .place { color: #0b57a4; }
        .hint { color: #1a6b34; }
        @media (max-width: 600px) {
          .failure { padding: 12px 10px; }
          .card { padding: 16px 16px 14px; }
          pre { font-size: 12.5px; padding: 12px; }
        }
        @media (prefers-color-scheme: dark) {
          .badge, .lost { background: #2a2620; color: #f5d793; border-color: #5c4a23; }
          .badge[data-kind=future] { background: #1d2530; color: #b4d2ff; border-color: #33496b; }
          .lost { background: #2e201f; color: #ffb4ab; border-color: #6a3631; }
          .failure { background: rgb(0 0 0 / .6); }
          .card { background: #1c1f24; color: #e6e8eb; border-top-color: #f0695c; }
          h1, .mark { color: #ff9b90; }
          .place { color: #8ec2ff; }
          .hint { color: #8fd6a4; }
          button { border-color: #4a515b; }
          button:hover { background: #2a2f36; }
          pre { background: #14171b; }
          p { color: #a4acb6; }
        }
        @media print { :host { display: none; } }
      </style>
      <div class="notes"><div class="lost" role="status" hidden></div><div class="badge" hidden></div></div>
      <section class="failure" role="alertdialog" aria-labelledby="title" hidden><div class="card">
        <div class="top"><h1 id="title"></h1><button type="button"></button></div>
        <pre tabindex="0"></pre><p></p></div></section>`;
      const part = (name) => root.querySelector(name);
      part("h1").textContent = words.failed;
      part("p").textContent = words.last;
      part("button").textContent = words.hide;
      part(".lost").textContent = words.lost;
      part("button").addEventListener("click", () => { part(".failure").hidden = true; });
      const showBadge = (kind) => {
        const badge = part(".badge");
        badge.hidden = !kind;
        badge.dataset.kind = kind || "";
        badge.textContent = words[kind] || "";
      };
      const showFailure = (text) => {
        const pre = part("pre");
        pre.replaceChildren();
        for (const line of text.trimEnd().split("\n")) {
          const span = document.createElement("span");
          if (/^(error|warning)\b/.test(line)) span.className = "mark";
          else if (/^\s*-->/.test(line)) span.className = "place";
          else if (/^\s*= help/.test(line)) span.className = "hint";
          span.textContent = line + "\n";
          pre.append(span);
        }
        part(".failure").hidden = false;
      };
      const attach = () => { if (!host.isConnected) document.documentElement.append(host); };

      // Changes the open page where two versions of its HTML differ.
      const parse = (html) => new DOMParser().parseFromString(html, "text/html");
      const isOurs = (node) => node === host || (node.nodeType === 1 && node.matches('script[src="/.blogc/live.js"]'));
      const children = (node) => [...node.childNodes].filter((child) => !isOurs(child));
      const alike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id || "") === (b.id || "");
      const sign = (node) => node.nodeType === 1 ? node.outerHTML : node.nodeType + ":" + node.nodeValue;
      const patchAttributes = (open, was, now) => {
        for (const { name } of [...was.attributes]) if (!now.hasAttribute(name)) open.removeAttribute(name);
        for (const { name, value } of [...now.attributes]) {
          if (was.getAttribute(name) !== value) open.setAttribute(name, value);
        }
      };
      // The alignment of equal nodes with the greatest weight; white space between elements weighs least.
      const common = (a, b) => {
        if (a.length * b.length > 250000) return [];
        const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
        const weights = a.map((text) => Math.min(text.length, 1000));
        for (let i = a.length - 1; i >= 0; i -= 1) {
          for (let j = b.length - 1; j >= 0; j -= 1) {
            table[i][j] = Math.max(table[i + 1][j], table[i][j + 1],
              a[i] === b[j] ? table[i + 1][j + 1] + weights[i] : 0);
          }
        }
        const pairs = [];
        for (let i = 0, j = 0; i < a.length && j < b.length;) {
          if (a[i] === b[j] && table[i][j] === table[i + 1][j + 1] + weights[i]) pairs.push([i++, j++]);
          else if (table[i + 1][j] >= table[i][j + 1]) i += 1;
          else j += 1;
        }
        return pairs;
      };
      const patch = (open, was, now) => {
        if (was.nodeType !== 1) {
          if (was.nodeValue !== now.nodeValue) open.nodeValue = now.nodeValue;
          return;
        }
        patchAttributes(open, was, now);
        const old = children(was), fresh = children(now), live = children(open);
        // Nodes that scripts appended after the children stay. If scripts changed more, children cannot be matched:
        // all are replaced if they differ.
        const fits = old.length <= live.length && old.every((node, index) => alike(node, live[index]));
        let head = 0, oldEnd = old.length, freshEnd = fresh.length;
        while (head < oldEnd && head < freshEnd && old[head].isEqualNode(fresh[head])) head += 1;
        while (oldEnd > head && freshEnd > head && old[oldEnd - 1].isEqualNode(fresh[freshEnd - 1])) {
          oldEnd -= 1;
          freshEnd -= 1;
        }
        if (head === oldEnd && head === freshEnd) return;
        const make = (node) => document.importNode(node, true);
        if (!fits) {
          for (const node of live) node.remove();
          open.prepend(...fresh.map(make));
          return;
        }
        const pairs = common(old.slice(head, oldEnd).map(sign), fresh.slice(head, freshEnd).map(sign))
          .map(([i, j]) => [i + head, j + head]);
        let i = head, j = head;
        for (const [pairOld, pairFresh] of [...pairs, [oldEnd, freshEnd]]) {
          const before = live[pairOld] || null;
          while (i < pairOld || j < pairFresh) {
            if (i < pairOld && j < pairFresh && alike(old[i], fresh[j])) patch(live[i], old[i++], fresh[j++]);
            else if (i < pairOld && (pairOld - i > pairFresh - j || j >= pairFresh)) live[i++].remove();
            else if (i < pairOld && j < pairFresh) live[i++].replaceWith(make(fresh[j++]));
            else open.insertBefore(make(fresh[j++]), i < pairOld ? live[i] : before);
          }
          i += 1;
          j += 1;
        }
      };
      const scripts = (page) => [...page.querySelectorAll("script")].filter((node) => !isOurs(node))
        .map((node) => node.outerHTML).join("\n");
      let base = null;
      let version = script ? script.dataset.version : "";
      const showPage = (message) => {
        const fresh = parse(message.html);
        const tag = fresh.querySelector('script[src="/.blogc/live.js"]');
        const isNews = message.version !== version;
        version = message.version;
        if (isNews) {
          // A page whose own scripts changed, or that has no previous HTML, is reloaded.
          if (!base || scripts(base) !== scripts(fresh)) return location.reload();
          showBadge(tag && tag.dataset.badge);
          patchAttributes(document.documentElement, base.documentElement, fresh.documentElement);
          patch(document.head, base.head, fresh.head);
          patch(document.body, base.body, fresh.body);
          attach();
          document.dispatchEvent(new CustomEvent("blogc:swapped"));
        }
        base = fresh;
      };

      const local = (address) => {
        const url = new URL(address, location.href);
        return url.origin === location.origin ? decodeURI(url.pathname) : null;
      };
      const refreshed = (address) => {
        const url = new URL(address, location.href);
        url.searchParams.set("blogc", Date.now());
        return url.href;
      };
      const swapStyles = (paths) => {
        for (const link of document.querySelectorAll('link[rel~="stylesheet"][href]')) {
          if (paths && !paths.includes(local(link.href))) continue;
          if (local(link.href) === null) continue;
          const fresh = link.cloneNode();
          fresh.href = refreshed(link.href);
          fresh.addEventListener("load", () => {
            link.remove();
            document.dispatchEvent(new CustomEvent("blogc:restyled"));
          });
          fresh.addEventListener("error", () => fresh.remove());
          link.after(fresh);
        }
      };
      const swapAssets = (paths) => {
        if (paths.some((path) => /\.(m?js|wasm)$/.test(path))) return location.reload();
        const shown = new Set();
        for (const node of document.querySelectorAll("[src]")) {
          const path = local(node.src || node.getAttribute("src"));
          if (!paths.includes(path)) continue;
          shown.add(path);
          node.src = refreshed(node.src);
        }
        // A style sheet may use a file that no element refers to.
        if (paths.some((path) => !shown.has(path) && /\.(png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf)$/.test(path))) {
          swapStyles(null);
        }
      };
      const receive = (message) => {
        switch (message.kind) {
          case "page": showPage(message); break;
          case "styles": swapStyles(message.paths); break;
          case "assets": swapAssets(message.paths); break;
          case "move": location.replace(message.address); break;
          case "failure": showFailure(message.text); break;
          case "success": part(".failure").hidden = true; break;
        }
      };
      let lost = 0;
      const listen = () => {
        const scheme = location.protocol === "https:" ? "wss:" : "ws:";
        const socket = new WebSocket(`${scheme}//${location.host}/.blogc/live/${version || "none"}${location.pathname}`);
        socket.onopen = () => {
          clearTimeout(lost);
          lost = 0;
          part(".lost").hidden = true;
          document.documentElement.dataset.blogcLive = "";
        };
        socket.onmessage = (event) => receive(JSON.parse(event.data));
        socket.onclose = () => {
          if (!lost) lost = setTimeout(() => { part(".lost").hidden = false; }, 2000);
          setTimeout(listen, 500);
        };
      };
      attach();
      showBadge(script && script.dataset.badge);
      listen();
    })();

    """#
}
