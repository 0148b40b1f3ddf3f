import sanitizeHtml from 'sanitize-html';

/** What a phone's rich text can show; scripts, forms and frames are taken out. */
const ALLOWED = { allowedTags: ['h1', 'h2', 'h3', 'h4', 'p', 'br', 'strong', 'b', 'em', 'i', 'u', 's', 'ul', 'ol', 'li', 'blockquote', 'img', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'hr', 'span', 'div', 'code', 'pre'], allowedAttributes: { a: ['href'], img: ['src', 'alt', 'width', 'height'], '*': ['style'] }, allowedSchemes: ['http', 'https', 'data'] };

/** HTML as it may be shown to people. */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, ALLOWED);
}
