/** The components that the platform itself has; in the browser each is an element with `wx-` before its name. */
export const BUILT_IN_TAGS = new Set([
  ...['view', 'text', 'button', 'input', 'textarea', 'image', 'scroll-view', 'swiper', 'swiper-item', 'form', 'label'],
  ...['picker', 'picker-view', 'picker-view-column', 'switch', 'slider', 'checkbox', 'checkbox-group', 'radio', 'radio-group'],
  ...['icon', 'progress', 'rich-text', 'navigator', 'web-view', 'canvas', 'map', 'video', 'cover-view', 'cover-image', 'page'],
  ...['root-portal', 'page-container', 'official-account'],
]);
