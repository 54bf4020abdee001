export default {
  offline: 'The service does not answer.',
  unreadable: 'Something between here and the service answered in its place. Please try again.',
};
