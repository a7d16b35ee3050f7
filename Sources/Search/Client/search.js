// The search of a blog built by blogc: see docs/search.md, and INTERNALS.md for the format of the index.
(() => {
  'use strict';

  // MARK: Folding, as SearchFolding.swift does it.

  const isWithoutSpaces = c =>
    c >= 0x2e80 && (c <= 0x9fff || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff));
  const isIdeograph = c =>
    c >= 0x3400 && (c <= 0x4dbf || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff)
      || (c >= 0x20000 && c <= 0x3ffff));
  const known = new Map();

  function foldedScalar(text) {
    const c = text.codePointAt(0);
    if ((c >= 0x300 && c <= 0x36f) || c === 0xad || (c >= 0x200b && c <= 0x200f) || c === 0x2060
      || c === 0xfeff || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef)) return '';
    if ((c >= 9 && c <= 13) || c === 0x20 || c === 0x85 || c === 0x1680 || (c >= 0x2000 && c <= 0x200a)
      || c === 0x2028 || c === 0x2029 || c === 0x3000) return ' ';
    if ((c >= 0x30a1 && c <= 0x30f6) || c === 0x30fd || c === 0x30fe) return String.fromCharCode(c - 0x60);
    if (c === 0x2018 || c === 0x2019) return "'";
    if (c === 0x201c || c === 0x201d) return '"';
    if ((c >= 0x2010 && c <= 0x2015) || c === 0x2212) return '-';
    if (c === 0x301c) return '~';
    if (c === 0x3c2) return '\u03c3';
    if ((c >= 0xc0 && c < 0x590) || (c >= 0x1e00 && c < 0x2000)) {
      return String.fromCodePoint(text.normalize('NFD').codePointAt(0));
    }
    return text;
  }

  function foldedSegment(segment) {
    let result = known.get(segment);
    if (result === undefined) {
      result = '';
      for (const scalar of segment.normalize('NFKC')) {
        for (const lower of scalar.toLowerCase()) result += foldedScalar(lower);
      }
      known.set(segment, result);
    }
    return result;
  }

  // The folded form of common characters, or 0.
  function simple(c) {
    if (c < 0x80) return c <= 0x20 ? (c >= 9 && c <= 13 || c === 0x20 ? 0x20 : 0) : c >= 0x41 && c <= 0x5a ? c + 0x20 : c < 0x7f ? c : 0;
    if ((c >= 0x3041 && c <= 0x3096) || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3001 && c <= 0x3003)
      || (c >= 0x3005 && c <= 0x3011) || c === 0x30fb || c === 0x30fc) return c;
    return c >= 0x30a1 && c <= 0x30f6 ? c - 0x60 : 0;
  }

  const isMark = c =>
    c >= 0x300 && (c <= 0x36f || c === 0x3099 || c === 0x309a || c === 0xff9e || c === 0xff9f);

  // The folded text. `places` gets for each of its units where it comes from.
  function fold(text, places) {
    const units = [];
    let space = -1;
    let last = 0;
    const put = (c, at) => {
      if (c === 0x20) {
        if (last && space < 0) space = at;
        return;
      }
      if (space >= 0) {
        if (!(isWithoutSpaces(last) && isWithoutSpaces(c))) {
          units.push(0x20);
          if (places) places.push(space);
        }
        space = -1;
      }
      if (c > 0xffff) {
        units.push(0xd800 + ((c - 0x10000) >> 10), 0xdc00 + (c & 0x3ff));
        if (places) places.push(at, at);
      } else {
        units.push(c);
        if (places) places.push(at);
      }
      last = c;
    };
    for (let at = 0; at < text.length;) {
      const c = text.codePointAt(at);
      let end = at + (c > 0xffff ? 2 : 1);
      const value = isMark(text.charCodeAt(end)) ? 0 : simple(c);
      if (value) put(value, at);
      else {
        while (isMark(text.charCodeAt(end))) end += 1;
        for (const scalar of foldedSegment(text.slice(at, end))) put(scalar.codePointAt(0), at);
      }
      at = end;
    }
    if (places) places.push(text.length);
    return string(units);
  }

  function string(units) {
    let text = '';
    for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode.apply(null, units.slice(at, at + 8192));
    return text;
  }

  // MARK: Grams, as SearchGram.swift lists them.

  const isWide = c => c >= 0x2e80;

  function hash(scalars) {
    let value = 0x9e3779b1;
    for (const c of scalars) value = (Math.imul(value, 0x85ebca6b) + c) | 0;
    value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35);
    return (value ^ (value >>> 16)) >>> 2;
  }

  // The grams that a document with a text has: those that tell most first.
  function grams(text) {
    const c = Array.from(text, scalar => scalar.codePointAt(0));
    const found = [];
    const add = (start, end, weight) => found.push({hash: hash(c.slice(start, end)), start, weight});
    for (let i = 0; i < c.length; i++) {
      if (c.length === 1 && isIdeograph(c[0])) add(0, 1, 0);
      if (i === 0 || c[i] === 32) continue;
      const narrow = n => n >= 0 && n < c.length && c[n] !== 32 && !isWide(c[n]);
      if (narrow(i - 2) && narrow(i - 1) && narrow(i)) add(i - 2, i + 1, 2);
      if (c[i - 1] === 32) {
        add(i - 2, i + 1, 3);
        continue;
      }
      if (narrow(i - 1) && narrow(i) && (narrow(i - 2) || narrow(i + 1))) continue;
      add(i - 1, i + 1, isIdeograph(c[i]) || isIdeograph(c[i - 1]) ? 1 : 3);
    }
    return found.sort((a, b) => a.weight - b.weight || a.start - b.start);
  }

  // MARK: Index

  const pages = [0x3000, 0xff00, 0x2000, 0x2100, 0x2200, 0, 0x100, 0x200, 0x2500, 0x2600, 0x300, 0x400];
  const frequent = 'のにはをたがでてとしいれさるなうかすもこりまっくらきけ、。ーンス';

  function decoded(bytes) {
    const units = [];
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i];
      if (byte < 0x80) units.push(byte);
      else if (byte >= 0xe0) units.push(frequent.charCodeAt(byte - 0xe0));
      else if (byte === 0xdf) {
        const c = ((bytes[i + 1] << 16) | (bytes[i + 2] << 8) | bytes[i + 3]) - 0x10000;
        if (c < 0) units.push(c + 0x10000); else units.push(0xd800 + (c >> 10), 0xdc00 + (c & 0x3ff));
        i += 3;
      } else {
        const page = byte - 0x80;
        units.push((page < 82 ? 0x4e00 + page * 256 : pages[page - 82]) + bytes[++i]);
      }
    }
    return string(units);
  }

  // How many shards or documents a file has.
  const together = 16;

  class Numbers {
    constructor(bytes, at) {
      this.bytes = bytes;
      this.at = at;
    }

    next() {
      let value = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = this.bytes[this.at++];
        value += (byte & 0x7f) * scale;
        if (!(byte & 0x80)) return value;
      }
    }

    list(count) {
      return Array.from({length: count}, () => this.next());
    }
  }

  class Index {
    constructor(base) {
      this.base = base;
      this.files = new Map();
      this.shards = new Map();
      this.documents = new Map();
    }

    async load(name, options) {
      const response = await fetch(this.base + name, options);
      if (!response.ok) throw new Error(this.base + name + ': ' + response.status);
      return {isPart: response.status === 206, bytes: new Uint8Array(await response.arrayBuffer())};
    }

    once(map, key, make) {
      if (!map.has(key)) {
        const made = make();
        made.catch(() => map.delete(key));
        map.set(key, made);
      }
      return map.get(key);
    }

    head() {
      return this.once(this.files, 'manifest.bin', async () => {
        const {bytes} = await this.load('manifest.bin', {cache: 'no-cache'});
        const view = new DataView(bytes.buffer);
        if (decoded(bytes.subarray(0, 4)) !== 'BSI3') throw new Error('not an index: ' + this.base);
        const places = view.getUint32(4, true);
        const bits = bytes[12];
        let at = 13;
        const [shards, documents] = [['shards/', 1 << bits], ['texts/', places]].map(([folder, count]) => {
          const versions = Array.from({length: Math.ceil(count / together)}, () => view.getUint16((at += 2) - 2, true));
          return {folder, count, versions};
        });
        const numbers = new Numbers(bytes, at);
        for (const files of [shards, documents]) files.lengths = numbers.list(files.count);
        return {places, dated: view.getUint32(8, true), bits, shards, documents};
      });
    }

    // The bytes of a shard or document: a part of its file, or where a server sends no parts, the file.
    async member(files, number) {
      const file = Math.floor(number / together);
      let start = 0;
      for (let i = file * together; i < number; i++) start += files.lengths[i];
      const end = start + files.lengths[number];
      const name = files.folder + file + '.bin?v=' + files.versions[file].toString(16);
      const whole = this.files.get(name);
      if (whole) return whole.subarray(start, end);
      const {isPart, bytes} = await this.load(name, {headers: {Range: 'bytes=' + start + '-' + (end - 1)}});
      if (isPart) return bytes;
      this.files.set(name, bytes);
      return bytes.subarray(start, end);
    }

    shard(head, number) {
      return this.once(this.shards, number, async () => {
        const bytes = await this.member(head.shards, number);
        const count = bytes[0] | (bytes[1] << 8);
        const numbers = new Numbers(bytes, 2 + 2 * count);
        const lengths = numbers.list(count);
        const lists = new Map();
        let at = numbers.at;
        for (let i = 0; i < count; i++) {
          const size = Math.floor(lengths[i] / 2);
          lists.set(bytes[2 + 2 * i] | (bytes[3 + 2 * i] << 8), {start: at, size, dense: lengths[i] % 2});
          at += size;
        }
        return key => {
          const places = new Uint8Array(head.places);
          const list = lists.get(key);
          if (!list) return places;
          if (list.dense) {
            for (let i = 0; i < head.places; i++) {
              places[i] = (bytes[list.start + (i >> 2)] >> ((i & 3) * 2)) & 3;
            }
            return places;
          }
          const values = new Numbers(bytes, list.start);
          for (let document = -1; values.at < list.start + list.size;) {
            const value = values.next();
            document += Math.floor(value / 3) + 1;
            places[document] = (value % 3) + 1;
          }
          return places;
        };
      });
    }

    // For each document the class of its best place with a gram, or 0.
    async places(head, gram) {
      const list = await this.shard(head, head.bits ? gram >>> (30 - head.bits) : 0);
      return list((gram >>> (14 - head.bits)) & 0xffff);
    }

    document(head, number) {
      return this.once(this.documents, number, async () => {
        const text = decoded(await this.member(head.documents, number));
        const [url, title, date, tags, ...lines] = text.split('\n');
        let heading = null;
        const blocks = lines.map(line => {
          const kind = line[0];
          if (kind !== 'h') return {kind, heading, text: line.slice(1), folded: fold(line.slice(1))};
          const tab = line.indexOf('\t');
          const own = line.slice(tab + 1);
          heading = {id: line.slice(1, tab), text: own};
          return {kind, heading, text: own, folded: fold(own)};
        });
        const names = tags ? tags.split('\t') : [];
        return {url, title, date, tags: names, blocks, head: fold(title), names: names.map(tag => fold(tag))};
      });
    }
  }

  // MARK: Queries

  // "a phrase", -word, tag:name, words.
  function terms(query) {
    const found = [];
    const pattern = /(^|(?<=\s))([-－](?=["“”\p{L}\p{N}]))?(tag:(?=\S))?(?:["“”]([^"“”]*)["“”]?|(\S+))|(\S+)/gu;
    for (const match of query.matchAll(pattern)) {
      const raw = match[4] ?? match[5] ?? match[6];
      const text = fold(raw);
      if (text) found.push({text, raw, not: !!match[2], tag: !!match[3], phrase: match[4] !== undefined});
    }
    return found;
  }

  function occurrences(text, term, most) {
    const found = [];
    for (let at = text.indexOf(term); at >= 0 && found.length < most; at = text.indexOf(term, at + term.length)) {
      found.push(at);
    }
    return found;
  }

  function has(document, term) {
    if (term.tag) return document.names.includes(term.text);
    return document.head.includes(term.text) || document.names.some(tag => tag.includes(term.text))
      || document.blocks.some(block => block.folded.includes(term.text));
  }

  const weights = {h: 4, p: 1, c: 0.7, r: 1};

  function rank(document, wanted, whole, age) {
    let score = age;
    for (const term of wanted) {
      if (document.names.includes(term.text)) score += 6;
      if (term.tag) continue;
      const inTitle = document.head.indexOf(term.text);
      if (inTitle >= 0) score += 8 + (document.head === term.text ? 6 : 0) + (inTitle === 0 ? 1 : 0);
      let body = 0;
      for (const block of document.blocks) {
        body += weights[block.kind] * occurrences(block.folded, term.text, 8).length;
      }
      score += (4 * body) / (6 + body);
    }
    if (wanted.length > 1) {
      if (document.head.includes(whole)) score += 8;
      let closest = Infinity;
      for (const block of document.blocks) {
        const places = wanted.map(term => (term.tag ? [] : occurrences(block.folded, term.text, 8)));
        if (places.some(list => !list.length)) continue;
        for (const first of places[0]) {
          const span = Math.max(...places.map(list => Math.min(...list.map(at => Math.abs(at - first)))));
          closest = Math.min(closest, span);
        }
        if (block.folded.includes(whole)) score += 2;
      }
      if (closest < Infinity) score += 4 / (1 + closest / 20);
    }
    return score;
  }

  const around = 60;

  // The place to show: the block that has most of the terms, and its text around the first of them.
  function passage(document, wanted) {
    let best = null;
    let most = 0;
    for (const block of document.blocks) {
      const count = wanted.filter(term => !term.tag && block.folded.includes(term.text)).length
        * (block.kind === 'h' ? 0.9 : block.kind === 'c' ? 0.95 : 1);
      if (count > most) [best, most] = [block, count];
    }
    const block = best || document.blocks.find(other => other.kind === 'p');
    return {heading: block ? block.heading : null, excerpt: block ? parts(block.text, wanted, around) : []};
  }

  // A text in parts: those that are marked, and those between them.
  function parts(text, wanted, most) {
    const places = [];
    const folded = fold(text, places);
    const ranges = [];
    for (const term of wanted) {
      if (term.tag) continue;
      for (const at of occurrences(folded, term.text, 64)) {
        let next = at + term.text.length;
        while (places[next] === places[next - 1]) next += 1;
        ranges.push([places[at], places[next]]);
      }
    }
    ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const first = ranges.length ? ranges[0][0] : 0;
    const isHalf = at => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
    let start = Math.max(0, first - Math.floor(most / 2));
    let end = Math.min(text.length, first + most * 2);
    if (isHalf(start)) start -= 1;
    if (isHalf(end)) end += 1;
    const result = [];
    let at = start;
    if (start > 0) result.push({text: '…', mark: false});
    for (const [from, to] of ranges) {
      const [low, high] = [Math.max(from, at), Math.min(to, end)];
      if (high <= low) continue;
      if (low > at) result.push({text: text.slice(at, low), mark: false});
      result.push({text: text.slice(low, high), mark: true});
      at = high;
    }
    if (at < end) result.push({text: text.slice(at, end), mark: false});
    if (end < text.length) result.push({text: '…', mark: false});
    return result;
  }

  const batch = 6;

  // A query that is being answered, a few results at a time.
  class Answer {
    constructor(index, query) {
      this.index = index;
      this.query = query;
      this.terms = terms(query);
      this.wanted = this.terms.filter(term => !term.not);
      this.unwanted = this.terms.filter(term => term.not);
      this.whole = fold(query.replace(/["“”]/g, ''));
      this.results = [];
      this.next = 0;
    }

    // Finds the documents that may answer, the best first.
    async begin() {
      if (!this.wanted.length) {
        this.candidates = [];
        return;
      }
      const head = (this.head = await this.index.head());
      const score = new Float32Array(head.places);
      for (let i = 0; i < head.places; i++) score[i] = head.documents.lengths[i] ? 1 : 0;
      const plans = this.wanted.map(term => ({term, rest: grams(term.text), best: null}));
      const narrow = async most => {
        await Promise.all(plans.map(async plan => {
          const chosen = [];
          for (const gram of plan.rest) {
            if (chosen.length < most && chosen.every(other => Math.abs(other.start - gram.start) > 1)) chosen.push(gram);
          }
          plan.rest = plan.rest.filter(gram => !chosen.includes(gram));
          for (const places of await Promise.all(chosen.map(gram => this.index.places(head, gram.hash)))) {
            plan.best = plan.best ? plan.best.map((place, i) => Math.min(place, places[i])) : places;
          }
        }));
        for (const {term, best} of plans) {
          if (!best) continue;
          for (let i = 0; i < head.places; i++) if (term.tag ? best[i] < 3 : !best[i]) score[i] = 0;
        }
        return score.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
      };
      let count = await narrow(this.wanted.length > 2 ? 1 : 2);
      while (count > 12 && plans.some(plan => plan.rest.length)) count = await narrow(3);
      for (let i = 0; i < head.places; i++) {
        if (!score[i]) continue;
        score[i] = plans.reduce((sum, {best}) => sum + (best ? [0, 1, 4, 9][best[i]] : 0), 1 + this.age(i));
      }
      this.candidates = Array.from(score.keys()).filter(i => score[i]).sort((a, b) => score[b] - score[a] || b - a);
    }

    age(number) {
      return number < this.head.dated ? (number + 1) / this.head.dated : 0;
    }

    get isWhole() {
      return this.next >= this.candidates.length;
    }

    get total() {
      return this.results.length + this.candidates.length - this.next;
    }

    // Reads on until there are so many results.
    async more(count) {
      if (!this.candidates) await this.begin();
      const start = this.results.length;
      const found = [];
      while (start + found.length < count && !this.isWhole && !this.isStopped) {
        const size = count === Infinity ? 64 : Math.max(1, Math.min(batch, count - start - found.length));
        const numbers = this.candidates.slice(this.next, this.next + size);
        const documents = await Promise.all(numbers.map(number => this.index.document(this.head, number)));
        this.next += numbers.length;
        for (const [i, document] of documents.entries()) {
          if (!this.wanted.every(term => has(document, term)) || this.unwanted.some(term => has(document, term))) continue;
          const {heading, excerpt} = passage(document, this.wanted);
          found.push({
            url: document.url, title: document.title, date: document.date, tags: document.tags, heading, excerpt,
            marks: parts(document.title, this.wanted, 200),
            score: rank(document, this.wanted, this.whole, this.age(numbers[i])),
          });
        }
      }
      found.sort((a, b) => b.score - a.score);
      this.results.push(...found);
      return this.results;
    }
  }

  const indexes = new Map();
  const script = typeof document === 'object' ? document.currentScript : null;
  const home = script ? script.src.replace(/[^/]*$/, '') : '';

  function open(base = home) {
    if (!indexes.has(base)) indexes.set(base, new Index(base));
    return indexes.get(base);
  }

  async function search(query, {limit = 10, offset = 0, base} = {}) {
    const answer = new Answer(open(base), query);
    const results = await answer.more(offset + limit);
    return {query, total: answer.total, exact: answer.isWhole, results: results.slice(offset, offset + limit)};
  }

  globalThis.blogcSearch = {search, fold: text => fold(text)};
  if (!script) return;

  // MARK: Page

  const words = {
    ja: {
      none: '見つかりませんでした。', found: n => n + ' 件', about: n => '最大 ' + n + ' 件', more: 'さらに表示',
      failed: '検索の索引を読み込めませんでした。', searching: '検索しています…',
    },
    en: {
      none: 'Nothing was found.', found: n => (n === 1 ? '1 result' : n + ' results'), about: n => 'up to ' + n + ' results',
      more: 'More results', failed: 'The search index could not be loaded.', searching: 'Searching…',
    },
  };

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function appendMarked(parent, marked) {
    for (const part of marked) parent.append(part.mark ? element('mark', '', part.text) : part.text);
    return parent;
  }

  function set(form) {
    const field = form.querySelector('input[name="q"]');
    const place = document.querySelector('[data-search-results]');
    if (!field || !place) return;
    const say = words[(document.documentElement.lang || 'en').startsWith('ja') ? 'ja' : 'en'];
    const root = home.replace(/search\/$/, '');
    const status = element('p', 'search-status');
    status.setAttribute('role', 'status');
    const list = element('ol', 'search-results');
    const more = element('button', 'search-more', say.more);
    more.type = 'button';
    more.hidden = true;
    place.replaceChildren(status, list, more);
    let current = null;
    let timer = 0;

    function item(result) {
      const made = element('li');
      const link = element('a');
      link.href = root + result.url.replace(/^\//, '') + (result.heading && result.heading.id ? '#' + encodeURIComponent(result.heading.id) : '');
      appendMarked(link, result.marks);
      made.append(link);
      const facts = [result.date, result.heading ? result.heading.text : '', ...result.tags.map(tag => '#' + tag)];
      made.append(element('p', 'search-facts', facts.filter(Boolean).join(' · ')));
      if (result.excerpt.length) made.append(appendMarked(element('p', 'search-excerpt'), result.excerpt));
      return made;
    }

    async function show(answer, count, focusesNew) {
      const shown = focusesNew ? list.children.length : 0;
      try {
        if (!focusesNew && !list.children.length) status.textContent = say.searching;
        await answer.more(count);
      } catch {
        if (answer === current) status.textContent = say.failed;
        return;
      }
      if (answer !== current) return;
      const made = answer.results.slice(shown).map(item);
      if (focusesNew) list.append(...made); else list.replaceChildren(...made);
      more.hidden = answer.isWhole;
      const total = answer.total;
      status.textContent = total ? (answer.isWhole ? say.found(total) : say.about(total)) : say.none;
      if (focusesNew && made.length) made[0].querySelector('a').focus();
    }

    function run() {
      const query = field.value.trim();
      const url = new URL(location.href);
      if (query) url.searchParams.set('q', query); else url.searchParams.delete('q');
      history.replaceState(null, '', url);
      if (!terms(query).some(term => !term.not && (term.tag || grams(term.text).length))) {
        if (current) current.isStopped = true;
        current = null;
        list.replaceChildren();
        status.textContent = '';
        more.hidden = true;
        return;
      }
      if (current && current.query === query) return;
      if (current) current.isStopped = true;
      current = new Answer(open(), query);
      show(current, batch, false);
    }

    field.addEventListener('input', event => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(run, 120);
    });
    field.addEventListener('compositionend', run);
    form.addEventListener('submit', event => {
      event.preventDefault();
      clearTimeout(timer);
      run();
    });
    more.addEventListener('click', () => current && show(current, current.results.length + batch, true));
    const links = () => Array.from(list.querySelectorAll('a'));
    form.addEventListener('keydown', event => {
      if (event.key === 'ArrowDown' && !event.isComposing && links().length) {
        event.preventDefault();
        links()[0].focus();
      }
    });
    list.addEventListener('keydown', event => {
      const all = links();
      const at = all.indexOf(document.activeElement);
      if (at < 0) return;
      if (event.key === 'ArrowDown') (all[at + 1] || (more.hidden ? all[at] : more)).focus();
      else if (event.key === 'ArrowUp') (all[at - 1] || field).focus();
      else if (event.key === 'Escape') field.focus();
      else return;
      event.preventDefault();
    });
    const asked = new URL(location.href).searchParams.get('q');
    if (asked && !field.value) field.value = asked;
    if (field.value) run();
  }

  const start = () => document.querySelectorAll('form[data-search]').forEach(set);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
