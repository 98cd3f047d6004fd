/** What the SDKs and their servers say, word by word. No name, number, address or token is made of these. */
const words = new Set(
  `a abort access ack activated admin again agoratoken accesstoken allow allowed already an and announcement answer api app application appkey appname are argument
  at attribute attributes auth authenticate authentication authorization authorized available bad be because been before belong bind blacklist blank blocked
  blocklist body broadcast busy by call can can't cannot cancelled channel chat chatgroup chatroom chatrooms check client close closed code combine concurrent
  connect connection contact contacts contain content conversation corrupt count create created creating current data database day defined delete denied device
  devices directed disabled disconnected do does doesn't dose download duplicate edit empty enabled entity error exceed exceeded exceeds exception exist exists
  expired ext fail failed fetch field file find for forbidden format found full function get grant group groups has have http id illegal in incorrect info
  initialized input internal invalid is it join joined json kick kicked large later legal length less limit limited list live load logged login logout long lost
  many match max maximum media member members message messages messaging metadata missing moderation modify month more msg muted mute must name network new
  nickname no not null number object of offline on online op open operate operation or org orgname out owner parameter parse password pending permission pin
  please presence process properties property provided provision public push quota rate reach reached reaction read reading reason recall recalled recipient
  refused register registration request require required requires reset resource rest restricted retry room same sdk secret send sending sensitive sent server
  service session set size socket sorry stream string sub subject subscribe success support supported system tag template text than the thread this time timed
  timeout to token too total traffic translate translation try type unable unauthorized unavailable undefined unexpected unique unknown unopened unsupported
  update upgrade upload url user username users valid value version violation was were websocket white with word you yourself`.split(
    /\s+/,
  ),
);

/** Keeps of a text only the words of the SDKs, so that nobody's name, number, token or message is in it, and shortens it. */
export function redact(text: string, maxLength = 300): string {
  // Only whole words are known, so nothing comes to light where a long text is cut.
  const clean = text
    .slice(0, 10_000)
    .replace(/[^\s_,.:;!?()-]+/g, (part) => (words.has(part.toLowerCase()) ? part : '[…]'))
    .replace(/\[…\](?:[\s_,.:;!?()-]*\[…\])+/g, '[…]')
    .replace(/\s+/g, ' ');
  return clean.length > maxLength ? `${clean.slice(0, maxLength)}…` : clean;
}
