/// <reference types="@tarojs/taro" />
declare module '*.scss';

/** Where the API lives: empty in H5 (same origin), a full https address in the package. Set at build time. */
declare const API_BASE: string;
