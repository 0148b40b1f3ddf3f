export const API = 'https://api.probe.example.com';
