// Keeps the app itself, so that it opens without a network. It holds no data: that is in IndexedDB, and no cache is ever
// made of /api. One worker for the build output and the published site.
self.importScripts('./service-worker-assets.js');

const prefix = 'plumbline-field-';
const current = prefix + self.assetsManifest.version;
const urls = self.assetsManifest.assets
    .map(asset => ({ url: new URL(asset.url, self.origin + '/'), hash: asset.hash }))
    .filter(asset => asset.url.pathname.startsWith('/field/') && !/service-worker(-assets)?\.js$|\.(br|gz)$/.test(asset.url.pathname));
const known = new Set(urls.map(asset => asset.url.pathname));

self.addEventListener('install', event => event.waitUntil((async () => {
    const cache = await caches.open(current);
    await cache.addAll(urls.map(asset => new Request(asset.url, { integrity: asset.hash, cache: 'no-cache' })));
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(n => n.startsWith(prefix) && n !== current).map(n => caches.delete(n)));
    await self.clients.claim();
})()));

// A new version waits until no tab uses the old one, or until somebody says so at a moment that suits.
self.addEventListener('message', event => {
    if (event.data === 'use the new version')
        self.skipWaiting();
});

self.addEventListener('fetch', event => {
    const url = new URL(event.request.url);
    if (event.request.method !== 'GET' || url.origin !== self.origin || !/^\/field(\/|$)/.test(url.pathname))
        return;
    event.respondWith((async () => {
        const cache = await caches.open(current);
        const page = event.request.mode === 'navigate' && !known.has(url.pathname);
        const kept = await cache.match(page ? '/field/index.html' : url.pathname);
        return kept ?? fetch(event.request);
    })());
});
