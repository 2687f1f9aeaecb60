// Files under a passphrase, with the browser's own WebCrypto and compression. What stands in a file's first line is said and
// checked in .NET; here are the key, the cipher, the gzip with a bound, the chosen file and the saved one.

let chosen = null;
let content = null;
let sealing = null;

const hex = bytes => [...new Uint8Array(bytes)].map(b => b.toString(16).padStart(2, '0')).join('');
const bytesOf = text => new Uint8Array(text.match(/../g).map(pair => parseInt(pair, 16)));

async function keyOf(passphrase, salt, rounds) {
    const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
    const secret = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
    const bits = new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, secret, 256));
    const named = new TextEncoder().encode('plumbline file key 1');
    const check = hex(await crypto.subtle.digest('SHA-256', new Uint8Array([...named, ...bits])));
    return { check, key: await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']) };
}

// Null where it inflates to more than the most; throws where it is no gzip.
async function inflate(compressed, most) {
    const reader = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    const parts = [];
    let length = 0;
    for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        length += value.length;
        if (length > most) {
            await reader.cancel();
            return null;
        }
        parts.push(value);
    }
    const whole = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}

// The file that stands in the field: its name and size; empty where none does.
export function chosenFile(selector) {
    content = null;
    chosen = document.querySelector(selector)?.files?.[0] ?? null;
    return chosen ? [chosen.name, String(chosen.size)] : [];
}

export async function chosenBytes(most) {
    return new Uint8Array(await chosen.slice(0, most).arrayBuffer());
}

export async function chosenSha256() {
    return hex(await crypto.subtle.digest('SHA-256', await chosen.arrayBuffer()));
}

// '' where it opened, otherwise why it did not: passphrase, altered, too-large, not-compressed.
export async function openChosen(passphrase, start, rounds, salt, nonce, check, most) {
    const file = new Uint8Array(await chosen.arrayBuffer());
    const made = await keyOf(passphrase, bytesOf(salt), rounds);
    if (made.check !== check) return 'passphrase';
    let compressed;
    try {
        const how = { name: 'AES-GCM', iv: bytesOf(nonce), additionalData: file.subarray(0, start) };
        compressed = await crypto.subtle.decrypt(how, made.key, file.subarray(start));
    } catch {
        return 'altered';
    }
    try {
        content = await inflate(compressed, most);
    } catch {
        return 'not-compressed';
    }
    return content ? '' : 'too-large';
}

export function openedContent() {
    const whole = content;
    content = null;
    return whole;
}

// Compresses, and makes the key: salt, nonce, check and the length that will follow the first line.
export async function seal(passphrase, rounds, bytes) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const gzip = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
    const [made, compressed] = await Promise.all([keyOf(passphrase, salt, rounds), new Response(gzip).arrayBuffer()]);
    sealing = { key: made.key, nonce, compressed };
    return [hex(salt), hex(nonce), made.check, String(compressed.byteLength + 16)];
}

// Encrypts under the first line and gives it to the browser's downloads; says the file's SHA-256.
export async function saveSealed(name, head) {
    const { key, nonce, compressed } = sealing;
    sealing = null;
    const rest = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: head }, key, compressed);
    const file = new Blob([head, rest], { type: 'application/octet-stream' });
    const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    return sha256;
}
