// What comes into the vault and goes out of it by file, and the vault of a laptop that met no installation yet.
import { beginning, change, done, next, open, registry, request, split, strict, tell, vault } from './browser.js';

// Takes in what a file brings, all of it or nothing; false where the vault changed since it was read. waits: '1' an entry that
// may be sent. changed entries are rewritten where they still stand as they were.
export async function merge(name, journal, ids, waits, bytes, changedIds, before, after, facts, key, record, forget) {
    const tx = strict(await vault(name), ['entries', 'journals', 'drafts']);
    const ended = new Promise((resolve, reject) => {
        tx.oncomplete = () => resolve(true);
        tx.onabort = () => tx.error && tx.error.name !== 'ConstraintError' ? reject(tx.error) : resolve(false);
    });
    const store = tx.objectStore('entries');
    const lines = split(bytes);
    ids.forEach((id, i) => {
        const r = { id, journal, line: lines[i], order: next() };
        if (waits[i] === '1') r.waits = journal;
        store.add(r);
    });
    const [was, becomes] = [split(before), split(after)];
    changedIds.forEach((id, i) => {
        const asked = store.get(id);
        asked.onsuccess = () => {
            const r = asked.result;
            if (r?.line.length !== was[i].length || r.line.some((b, at) => b !== was[i][at])) tx.abort();
            else store.put({ ...r, line: becomes[i] });
        };
    });
    tx.objectStore('journals').put(JSON.parse(facts));
    tx.objectStore('drafts').put(record, key);
    for (const begin of forget) tx.objectStore('drafts').delete(beginning(begin));
    const kept = await ended;
    if (kept) tell('came', journal, [...ids, ...changedIds]);
    return kept;
}

// Notes a saved file. On a laptop without an installation what is in a file waits no longer.
export async function savedToFile(name, journal, ids, key, record) {
    const tx = strict(await vault(name), ['entries', 'drafts']);
    const store = tx.objectStore('entries');
    for (const id of ids) {
        const r = await request(store.get(id));
        if (r?.waits) { delete r.waits; store.put(r); }
    }
    tx.objectStore('drafts').put(record, key);
    await done(tx);
    tell('answered', journal, []);
}

// Sends what was never sent: somebody's rights at the installation became known.
export async function waitUnsent(name, journal, ids) {
    await change(name, journal, ids, r => {
        if (r.accepted || r.waits || r.refused || r.aside) return;
        r.waits = journal;
        r.order = next();
    });
}

// The vault of a laptop that met no installation yet: JSON text of whose it is; null where there is none.
export async function alonePerson() {
    const store = (await registry()).transaction('settings').objectStore('settings');
    return (await request(store.get('alone'))) ?? null;
}

export async function rememberAlone(person) {
    const tx = strict(await registry(), 'settings');
    if (person === null) tx.objectStore('settings').delete('alone'); else tx.objectStore('settings').put(person, 'alone');
    await done(tx);
}

export async function drop(name) {
    (await open.get(name))?.close();
    open.delete(name);
    await request(indexedDB.deleteDatabase(name));
}
