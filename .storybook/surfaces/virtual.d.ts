declare module 'virtual:surface-props' {
  const props: { readonly [component: string]: readonly import('./props.js').Prop[] };
  export default props;
}
