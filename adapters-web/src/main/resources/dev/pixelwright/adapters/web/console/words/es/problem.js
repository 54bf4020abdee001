export default {
  offline: 'El servicio no responde.',
  unreadable: 'Algo entre este navegador y el servicio respondió en su lugar. Inténtelo de nuevo.',
};
