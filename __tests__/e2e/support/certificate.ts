export { type Certificate, selfSigned } from '../../../emulator/http/certificate.ts';
