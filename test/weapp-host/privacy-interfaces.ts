/**
 * What the platform counts as handling personal information: each must be declared in the privacy guide of the
 * mini-program, and works only after the person has agreed to that guide.
 */
export const PRIVACY_APIS = new Set([
  'getUserInfo',
  'getUserProfile',
  'getLocation',
  'getFuzzyLocation',
  'chooseLocation',
  'choosePoi',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'onLocationChange',
  'chooseAddress',
  'chooseInvoice',
  'chooseInvoiceTitle',
  'chooseLicensePlate',
  'chooseImage',
  'chooseMedia',
  'chooseVideo',
  'chooseMessageFile',
  'getWeRunData',
  'startRecord',
  'getRecorderManager',
  'joinVoIPChat',
  'createCameraContext',
  'createVKSession',
  'openBluetoothAdapter',
  'createBLEPeripheralServer',
  'saveImageToPhotosAlbum',
  'saveVideoToPhotosAlbum',
  'addPhoneContact',
  'addPhoneCalendar',
  'addPhoneRepeatCalendar',
  'startAccelerometer',
  'onAccelerometerChange',
  'startCompass',
  'onCompassChange',
  'startDeviceMotionListening',
  'onDeviceMotionChange',
  'startGyroscope',
  'onGyroscopeChange',
  'setClipboardData',
  'getClipboardData',
]);

/** Values of a button's open-type that are. */
export const PRIVACY_OPEN_TYPES = new Set(['getPhoneNumber', 'getRealtimePhoneNumber', 'getUserInfo', 'chooseAvatar']);

/** Values of an input's type that are. */
export const PRIVACY_INPUT_TYPES = new Set(['nickname']);

/** Components that are. */
export const PRIVACY_COMPONENTS = new Set(['camera', 'live-pusher', 'voip-room']);

/** True for every name that a privacy declaration may hold. */
export const isPrivacyInterface = (name: string): boolean =>
  PRIVACY_APIS.has(name) || PRIVACY_OPEN_TYPES.has(name) || PRIVACY_INPUT_TYPES.has(name) || PRIVACY_COMPONENTS.has(name);
