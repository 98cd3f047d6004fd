declare module 'virtual:api' {
  const api: import('./api.js').Api;
  export default api;
}
