/** The phone draws the title; this bar only leads back. */
import './chrome.h5.scss';
