/** Where the guides get a token from. */
export function GET() {
  return new Response('token');
}
