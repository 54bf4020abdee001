/**
 * Every page by its address below `/console`. `words` are the areas of words it needs besides the shell's, `styles` its own
 * style sheets, `load` brings its module, whose `default` is a Page. `open` pages are also for people who are not
 * signed in, `alone` ones have no frame, `admin` ones are for administrators.
 */
export const routes = [
  { pattern: '/', words: ['library'], styles: ['library', 'drop'], load: () => import('./pages/library/library.js') },
  { pattern: '/sign-in', open: true, alone: true, words: ['account'], styles: ['account'], load: () => import('./pages/account/sign-in.js') },
  { pattern: '/register', open: true, alone: true, words: ['account'], styles: ['account'], load: () => import('./pages/account/register.js') },
  { pattern: '/upload', words: ['upload'], styles: ['upload', 'drop'], load: () => import('./pages/upload/upload.js') },
  { pattern: '/images/:id', words: ['image', 'viewer'], styles: ['image', 'viewer'], load: () => import('./pages/image/image.js') },
  { pattern: '/images/:id/edit', words: ['editor'], styles: ['editor'], load: () => import('./pages/editor/editor.js') },
  { pattern: '/jobs', words: ['jobs'], styles: ['jobs'], load: () => import('./pages/jobs/jobs.js') },
  { pattern: '/jobs/:id', words: ['jobs', 'viewer'], styles: ['jobs', 'viewer'], load: () => import('./pages/jobs/job.js') },
  { pattern: '/models', words: ['models', 'jobs'], styles: ['models', 'jobs', 'drop'], load: () => import('./pages/models/models.js') },
  { pattern: '/batches/:id', words: ['models', 'jobs', 'viewer'], styles: ['models', 'jobs', 'viewer'], load: () => import('./pages/models/batch.js') },
  { pattern: '/account', words: ['account'], styles: ['rows', 'account'], load: () => import('./pages/account/profile.js') },
  { pattern: '/account/sessions', words: ['account'], styles: ['rows', 'account'], load: () => import('./pages/account/sessions.js') },
  { pattern: '/account/keys', words: ['account'], styles: ['rows', 'account'], load: () => import('./pages/account/keys.js') },
  { pattern: '/account/usage', words: ['account'], styles: ['rows', 'account'], load: () => import('./pages/account/usage.js') },
  { pattern: '/account/webhooks', words: ['account'], styles: ['rows', 'account'], load: () => import('./pages/account/webhooks.js') },
  { pattern: '/account/presets', words: ['account'], styles: ['rows', 'account'], load: () => import('./pages/account/presets.js') },
  { pattern: '/admin', admin: true, words: ['admin'], styles: ['rows', 'chart', 'admin'], load: () => import('./pages/admin/overview.js') },
  { pattern: '/admin/users', admin: true, words: ['admin'], styles: ['rows', 'admin'], load: () => import('./pages/admin/users.js') },
  { pattern: '/admin/failures', admin: true, words: ['admin'], styles: ['rows', 'admin'], load: () => import('./pages/admin/failures.js') },
  { pattern: '/admin/audit', admin: true, words: ['admin'], styles: ['rows', 'admin'], load: () => import('./pages/admin/audit.js') },
  { pattern: '/style', open: true, words: ['style'], styles: ['style'], load: () => import('./pages/style/style.js') },
];
