/// The script that the preview's pages load: it listens, and swaps in what changed.
enum LiveScript {
  /// The JavaScript text. It keeps the scroll position and open `<details>`, because the page is patched
  /// in place and not loaded again.
  static let text = #"""
    (() => {
      "use strict";
      const script = document.currentScript;
      const badge = script && script.dataset.badge;
      const host = document.createElement("blogc-preview");
      const root = host.attachShadow({ mode: "open" });
      root.innerHTML = `<style>
        :host { all: initial; }
        .badge { position: fixed; right: 12px; bottom: 12px; z-index: 2147483646; padding: 4px 10px;
          border-radius: 6px; background: #7a4b00; color: #fff; font: 600 13px/1.4 system-ui, sans-serif; }
        .failure { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; padding: 5vh 4vw;
          background: rgba(12, 14, 18, .93); color: #f3f4f6; }
        .failure h1 { font: 600 18px/1.4 system-ui, sans-serif; color: #ff9b8f; margin: 0 0 12px; }
        .failure pre { font: 14px/1.6 ui-monospace, monospace; white-space: pre-wrap; margin: 0; }
        [hidden] { display: none; }
      </style>
      <div class="badge" role="status" hidden></div>
      <section class="failure" role="alert" hidden><h1></h1><pre></pre></section>`;
      const failure = root.querySelector(".failure");
      const japanese = (document.documentElement.lang || "").startsWith("ja");
      root.querySelector("h1").textContent = japanese ? "ビルドできませんでした" : "The build failed";
      const showBadge = (kind) => {
        const element = root.querySelector(".badge");
        element.hidden = !kind;
        const words = japanese ? { draft: "下書き", future: "公開予定" } : { draft: "Draft", future: "Future" };
        element.textContent = words[kind] || "";
      };
      const attach = () => document.documentElement.append(host);

      const key = (node) => (node.nodeType === 1 ? node.id || null : null);
      const patchAttributes = (from, to) => {
        for (const { name } of [...from.attributes]) {
          if (name === "open" && from.localName === "details") continue;
          if (!to.hasAttribute(name)) from.removeAttribute(name);
        }
        for (const { name, value } of [...to.attributes]) {
          if (from.getAttribute(name) !== value) from.setAttribute(name, value);
        }
      };
      const alike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && key(a) === key(b);
      const patch = (from, to) => {
        if (from.nodeType !== 1) {
          if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
          return;
        }
        patchAttributes(from, to);
        const old = [...from.childNodes].filter((node) => node !== host);
        const fresh = [...to.childNodes];
        let head = 0;
        while (head < old.length && head < fresh.length && alike(old[head], fresh[head])
            && (old[head].isEqualNode(fresh[head]) || old.length === fresh.length)) {
          if (!old[head].isEqualNode(fresh[head])) patch(old[head], fresh[head]);
          head += 1;
        }
        let oldEnd = old.length, freshEnd = fresh.length;
        while (oldEnd > head && freshEnd > head && old[oldEnd - 1].isEqualNode(fresh[freshEnd - 1])) {
          oldEnd -= 1;
          freshEnd -= 1;
        }
        const after = old[oldEnd] || null;
        for (let index = head; index < freshEnd; index += 1) {
          const was = index < oldEnd ? old[index] : null;
          if (was && alike(was, fresh[index])) patch(was, fresh[index]);
          else if (was) was.replaceWith(document.importNode(fresh[index], true));
          else from.insertBefore(document.importNode(fresh[index], true), after);
        }
        for (let index = Math.max(head, freshEnd); index < oldEnd; index += 1) old[index].remove();
      };
      const swapPage = async () => {
        const answer = await fetch(location.href, { cache: "no-store" });
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        const tag = fresh.querySelector(`script[src="${"/.blogc/live.js"}"]`);
        showBadge(tag && tag.dataset.badge);
        patchAttributes(document.documentElement, fresh.documentElement);
        patch(document.head, fresh.head);
        patch(document.body, fresh.body);
        attach();
        document.dispatchEvent(new CustomEvent("blogc:swapped"));
      };
      const swapStyles = (paths) => {
        for (const link of document.querySelectorAll('link[rel~="stylesheet"][href]')) {
          const address = new URL(link.href);
          if (!paths.some((path) => path === decodeURIComponent(address.pathname))) continue;
          address.searchParams.set("blogc", Date.now());
          const fresh = link.cloneNode();
          fresh.href = address.href;
          fresh.addEventListener("load", () => {
            link.remove();
            document.dispatchEvent(new CustomEvent("blogc:restyled"));
          });
          link.after(fresh);
        }
      };
      const isHere = (paths) => {
        const here = decodeURIComponent(location.pathname);
        const names = here.endsWith("/") ? [here + "index.html"] : [here, here + ".html"];
        return paths.some((path) => names.includes(path) || path.endsWith("/404.html"));
      };
      const receive = (message) => {
        switch (message.kind) {
          case "pages": if (isHere(message.paths)) swapPage(); break;
          case "styles": swapStyles(message.paths); break;
          case "reload": location.reload(); break;
          case "failure":
            root.querySelector("pre").textContent = message.text;
            failure.hidden = false;
            break;
          case "success": failure.hidden = true; break;
        }
      };
      let wasOpen = false;
      const listen = () => {
        const scheme = location.protocol === "https:" ? "wss:" : "ws:";
        const socket = new WebSocket(`${scheme}//${location.host}/.blogc/live`);
        socket.onopen = () => {
          if (wasOpen) swapPage();
          wasOpen = true;
          document.documentElement.dataset.blogcLive = "";
        };
        socket.onmessage = (event) => receive(JSON.parse(event.data));
        socket.onclose = () => setTimeout(listen, 500);
      };
      attach();
      showBadge(badge);
      listen();
    })();

    """#
}
