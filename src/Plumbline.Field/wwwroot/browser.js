// What the browser has and .NET does not: IndexedDB, Web Locks, one channel between tabs, the keyboard.
// Lines go in and out as one byte array, joined by line feeds; everything else as JSON text. Writes are strict:
// they are on the disk when the promise resolves.

export * from './encrypted-file.js';
export * from './vault-files.js';

const format = 1;
export const open = new Map();
let channel = null;

export function request(r) {
    return new Promise((resolve, reject) => {
        r.onsuccess = () => resolve(r.result);
        r.onerror = () => reject(r.error);
    });
}

export function done(tx) {
    return new Promise((resolve, reject) => {
        tx.oncomplete = () => resolve();
        tx.onabort = tx.onerror = () => reject(tx.error ?? new Error('The browser did not keep it.'));
    });
}

function database(name, version, upgrade) {
    if (!open.has(name)) {
        open.set(name, new Promise((resolve, reject) => {
            const r = indexedDB.open(name, version);
            r.onupgradeneeded = () => upgrade(r.result);
            r.onsuccess = () => {
                r.result.onversionchange = () => { r.result.close(); open.delete(name); };
                resolve(r.result);
            };
            r.onerror = () => { open.delete(name); reject(r.error); };
        }));
    }
    return open.get(name);
}

export const registry = () => database('plumbline-field', 1, db => db.createObjectStore('settings'));

export const vault = name => database(name, format, db => {
    const entries = db.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('journal', 'journal');
    entries.createIndex('waits', ['waits', 'order']);
    entries.createIndex('refused', 'refusedIn');
    db.createObjectStore('journals', { keyPath: 'id' });
    db.createObjectStore('drafts');
    db.createObjectStore('settings').put(format, 'format');
});

export const strict = (db, stores) => db.transaction(stores, 'readwrite', { durability: 'strict' });

export function split(bytes) {
    const lines = [];
    for (let start = 0; start < bytes.length;) {
        let end = bytes.indexOf(10, start);
        if (end < 0) end = bytes.length;
        if (end > start) lines.push(bytes.slice(start, end));
        start = end + 1;
    }
    return lines;
}

function join(records) {
    const all = new Uint8Array(records.reduce((sum, r) => sum + r.line.length + 1, 0));
    let at = 0;
    for (const r of records) {
        all.set(r.line, at);
        at += r.line.length;
        all[at++] = 10;
    }
    return all;
}

const erased = new TextEncoder().encode('"payload":"erased"}');
const isErased = line => erased.every((b, i) => b === line[line.length - erased.length + i]);

let last = 0;
export const next = () => last = Math.max(last + 1, Date.now() * 1000);

export async function lastPerson() {
    const store = (await registry()).transaction('settings').objectStore('settings');
    return (await request(store.get('person'))) ?? null; // JSON text
}

export async function rememberPerson(person) {
    const tx = strict(await registry(), 'settings');
    tx.objectStore('settings').put(person, 'person');
    await done(tx);
}

export async function persist() {
    try { return await navigator.storage.persist(); } catch { return false; }
}

/* Entries */

export async function keep(name, journal, ids, bytes) {
    const tx = strict(await vault(name), 'entries');
    const store = tx.objectStore('entries');
    const lines = split(bytes);
    ids.forEach((id, i) => store.put({ id, journal, line: lines[i], waits: journal, order: next() }));
    await done(tx);
    tell('kept', journal, ids);
}

export async function readJournal(name, journal) {
    const store = (await vault(name)).transaction('entries').objectStore('entries');
    return join(await request(store.index('journal').getAll(journal)));
}

export async function read(name, ids) {
    const store = (await vault(name)).transaction('entries').objectStore('entries');
    return join((await Promise.all(ids.map(id => request(store.get(id))))).filter(r => r));
}

export async function waiting(name, journal, most, mostBytes) {
    const store = (await vault(name)).transaction('entries').objectStore('entries');
    const range = IDBKeyRange.bound([journal, 0], [journal, Infinity]);
    const records = await request(store.index('waits').getAll(range, most));
    let bytes = 0;
    return join(records.filter((r, i) => (bytes += r.line.length + 1) <= mostBytes || i === 0));
}

// accepted: one string an entry, "number link at carrier", in the order of ids.
export async function came(name, journal, ids, accepted, bytes, facts) {
    const tx = strict(await vault(name), ['entries', 'journals']);
    const store = tx.objectStore('entries');
    const lines = split(bytes);
    // What was erased here by a file stays erased, also where the installation has not heard of it yet.
    const kept = await Promise.all(ids.map(id => request(store.get(id))));
    ids.forEach((id, i) => store.put({
        id, journal, line: kept[i] && isErased(kept[i].line) ? kept[i].line : lines[i], order: next(), accepted: accepted[i],
    }));
    if (facts) tx.objectStore('journals').put(JSON.parse(facts));
    await done(tx);
    tell('came', journal, ids);
}

// answers: one an entry: accepted "number link at carrier", or refused "code\nsentence".
export async function answered(name, journal, ids, accepted, refused, facts) {
    const tx = strict(await vault(name), ['entries', 'journals']);
    const store = tx.objectStore('entries');
    for (let i = 0; i < ids.length; i++) {
        const r = await request(store.get(ids[i]));
        if (!r) continue;
        delete r.waits; delete r.refused; delete r.refusedIn;
        if (accepted[i]) r.accepted = accepted[i];
        if (refused[i]) { r.refused = refused[i]; r.refusedIn = journal; }
        store.put(r);
    }
    if (facts) tx.objectStore('journals').put(JSON.parse(facts));
    await done(tx);
    tell('answered', journal, []);
}

export async function counts(name) {
    const store = (await vault(name)).transaction('entries').objectStore('entries');
    return await Promise.all([request(store.index('waits').count()), request(store.index('refused').count())]);
}

export async function waitingJournals(name) {
    const store = (await vault(name)).transaction('entries').objectStore('entries');
    const found = [];
    for (let key = [''];;) {
        const cursor = await request(store.index('waits').openKeyCursor(IDBKeyRange.lowerBound(key, true)));
        if (!cursor) return found;
        found.push(cursor.key[0]);
        key = [cursor.key[0], Infinity];
    }
}

export async function refusedEntries(name) {
    const store = (await vault(name)).transaction('entries').objectStore('entries');
    const records = await request(store.index('refused').getAll());
    return records.map(r => r.refused + '\n' + new TextDecoder().decode(r.line));
}

// Sends entries once more: after a refusal was cleared, or to an installation that was restored.
export async function waitAgain(name, journal, ids, facts) {
    await change(name, journal, ids, r => { delete r.refused; delete r.refusedIn; r.waits = journal; r.order = next(); }, facts);
}

export async function putAside(name, journal, ids) {
    await change(name, journal, ids, r => { r.aside = r.refused; delete r.refused; delete r.refusedIn; delete r.waits; });
}

export async function change(name, journal, ids, how, facts) {
    const tx = strict(await vault(name), ['entries', 'journals']);
    const store = tx.objectStore('entries');
    for (const id of ids) {
        const r = await request(store.get(id));
        if (r) { how(r); store.put(r); }
    }
    if (facts) tx.objectStore('journals').put(JSON.parse(facts));
    await done(tx);
    tell('answered', journal, []);
}

export async function rewrite(name, journal, id, bytes) {
    await change(name, journal, [id], r => { r.line = bytes; });
}

/* Journals, drafts */

export async function journals(name) {
    const store = (await vault(name)).transaction('journals').objectStore('journals');
    return JSON.stringify(await request(store.getAll()));
}

export async function putJournal(name, facts) {
    const tx = strict(await vault(name), 'journals');
    tx.objectStore('journals').put(JSON.parse(facts));
    await done(tx);
}

export async function draft(name, key) {
    const store = (await vault(name)).transaction('drafts').objectStore('drafts');
    return (await request(store.get(key))) ?? null;
}

export async function putDraft(name, key, text) {
    const tx = strict(await vault(name), 'drafts');
    if (text === null) tx.objectStore('drafts').delete(key); else tx.objectStore('drafts').put(text, key);
    await done(tx);
}

export async function draftKeys(name, begin) {
    const store = (await vault(name)).transaction('drafts').objectStore('drafts');
    return await request(store.getAllKeys(beginning(begin)));
}

export async function dropDrafts(name, begins) {
    const tx = strict(await vault(name), 'drafts');
    for (const begin of begins) tx.objectStore('drafts').delete(beginning(begin));
    await done(tx);
}

export const beginning = text => IDBKeyRange.bound(text, text + '\uffff');

// Removes a journal with its entries and drafts, unless some of it is nowhere else: then says how many entries are not.
export async function remove(name, journal) {
    const tx = strict(await vault(name), ['entries', 'journals', 'drafts']);
    const store = tx.objectStore('entries');
    const records = await request(store.index('journal').getAll(journal));
    const unsent = records.filter(r => r.waits || r.refusedIn).length;
    if (unsent) return unsent;
    for (const r of records) store.delete(r.id);
    tx.objectStore('journals').delete(journal);
    tx.objectStore('drafts').delete(beginning(journal + ' '));
    await done(tx);
    return 0;
}

/* Tabs */

export function tell(what, journal, ids) {
    channel?.postMessage({ what, journal, ids });
}

export function listen(name, listener) {
    channel?.close();
    channel = new BroadcastChannel(name);
    channel.onmessage = e => listener.invokeMethodAsync('Heard', e.data.what, e.data.journal, e.data.ids);
    window.addEventListener('online', () => listener.invokeMethodAsync('Heard', 'online', '', []));
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') listener.invokeMethodAsync('Heard', 'online', '', []);
    });
}

export function say(what) {
    tell(what, '', []);
}

// One tab sends; when it closes, the next one holds the lock and goes on.
export function hold(name, listener) {
    navigator.locks.request(name, () => {
        listener.invokeMethodAsync('Heard', 'lock', '', []);
        return new Promise(() => { });
    });
}

/* Keyboard: keys go to .NET unless somebody is typing; Escape and Ctrl+Enter always do. */

const passed = new Set([...'cdnujkoewmfaz?/[]0123456789', 'ArrowDown', 'ArrowUp', 'Enter', 'Escape', 'Backspace']);
let keys = null;
let digits = false;

export function listenKeys(listener) {
    keys = listener;
}

export function dropKeys() {
    keys = null;
}

document.addEventListener('keydown', e => {
    if (!keys || e.isComposing || e.altKey || e.metaKey) return;
    const at = e.target;
    const types = at.matches?.('textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])');
    const picks = at.matches?.('select');
    let key = e.key;
    if (opening !== null && !types && !e.ctrlKey && key.length === 1) {
        opening += key;
        e.preventDefault();
        return;
    }
    if (e.ctrlKey) {
        if (key !== 'Enter') return;
        key = 'Ctrl+Enter';
    } else if (types || picks) {
        if (key !== 'Escape') return;
    } else if (!passed.has(key)) return;
    else if (key === 'Enter' && !digits) return;
    digits = /^[0-9]$/.test(key);
    e.preventDefault();
    if (key === 'Escape' && (types || picks)) at.blur();
    pass(key);
});

// What is typed while a form opens belongs into the form and must not fall on the lines as keys.
const forms = new Set('domwfae/');
let opening = null;

async function pass(key) {
    const began = performance.now();
    const opens = forms.has(key);
    if (opens) opening = '';
    await keys.invokeMethodAsync('Key', key);
    performance.measure('key ' + key, { start: began, end: performance.now() });
    if (opens) requestAnimationFrame(() => requestAnimationFrame(replay));
}

function replay() {
    const typed = opening ?? '';
    opening = null;
    for (const key of typed)
        if (passed.has(key)) pass(key);
}

export function focus(selector) {
    requestAnimationFrame(() => {
        document.querySelector(selector)?.focus();
        const typed = opening;
        opening = null;
        if (typed) document.execCommand('insertText', false, typed);
    });
}

export function show(selector) {
    requestAnimationFrame(() => document.querySelector(selector)?.scrollIntoView({ block: 'nearest' }));
}

export function print() {
    window.print();
}

/* A sheet typed back: the row moves itself from field to field, at once, so that no key ever falls into the wrong one. */

export function typeRows(form) {
    const at = name => form.elements[name];
    const go = field => { field.focus(); field.select?.(); };
    const press = key => form.querySelector(`[data-key="${key}"]`);
    const complete = text => /^\s*(\d+\s*(\/|of|\s)\s*\d+)?\s*$/i.test(text);
    const marks = { m: 'Met', n: 'NotMet', s: 'NotSeen' };
    const mark = key => {
        at('shows').value = marks[key];
        at('shows').dispatchEvent(new Event('change', { bubbles: true }));
        go(at('line').getAttribute('aria-invalid') === 'true' ? at('line') : at('howmany'));
    };
    const keep = () => {
        form.requestSubmit();
        go(form.querySelector('[aria-invalid=true]') ?? at('line'));
    };
    // What the key does, or nothing where it is only typed.
    const meant = (field, text, key) => {
        const low = key.toLowerCase();
        if (key === 'Enter') return keep;
        if (key === 'Escape') return () => { press(key)?.click(); go(at('line')); };
        if (field === 'shows') return marks[low] && (() => mark(low));
        if (field === 'line' && text === '')
            return low === 'w' ? () => go(at('note')) : low === 'z' ? () => press('z')?.click() : null;
        if (field === 'line' && /^\d+$/.test(text)) {
            if (/^[a-d]$/.test(low) && press(low)) return () => { press(low).click(); go(at('line')); };
            return marks[low] ? () => mark(low) : key === ' ' ? () => go(at('shows')) : null;
        }
        if (field === 'howmany' && key === 'Backspace' && text === '') return () => go(at('line'));
        if (field === 'howmany' && key.length === 1 && !/[0-9/]/.test(key) && complete(text))
            return () => { go(at('note')); if (key !== ' ') document.execCommand('insertText', false, key); };
        return null;
    };
    form.addEventListener('keydown', e => {
        if (e.isComposing || e.ctrlKey || e.altKey || e.metaKey || !e.target.name) return;
        const does = meant(e.target.name, e.target.value, e.key);
        if (!does) return;
        e.preventDefault();
        does();
    });
}

export function save(file, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/* Paper */

// The content security policy of the app takes no style written into a page; a sheet that is made by hand is taken, and printed.
export function showPaper(selector, html) {
    const frame = document.querySelector(selector);
    if (!frame) return;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const css = page.querySelector('style')?.textContent ?? '';
    page.querySelectorAll('style').forEach(style => style.remove());
    frame.onload = () => {
        const sheet = new frame.contentWindow.CSSStyleSheet();
        sheet.replaceSync(css);
        frame.contentDocument.adoptedStyleSheets = [sheet];
    };
    frame.srcdoc = '<!DOCTYPE html>' + page.documentElement.outerHTML;
}

export function printPaper(selector) {
    const paper = document.querySelector(selector)?.contentWindow;
    paper?.focus();
    paper?.print();
}

/* The app itself */

let worker = null;

async function register() {
    if (!('serviceWorker' in navigator)) return;
    try {
        worker = await navigator.serviceWorker.register('service-worker.js', { updateViaCache: 'none' });
    } catch { /* without it the app works while the network does */ }
}

register();

// true where a newer version of the app is here and waits.
export async function newerVersion() {
    return !!worker?.waiting && !!navigator.serviceWorker.controller;
}

export function useNewerVersion() {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    worker?.waiting?.postMessage('use the new version');
}
