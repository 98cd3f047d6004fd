export { default } from '../nextSignIn';
