/** What the people of the demo say, in the languages of the toolbar. */
export interface DemoWords {
  readonly team: string;
  readonly others: readonly { readonly name: string; readonly last: string }[];
  readonly messages: readonly { readonly from: string; readonly text: string }[];
  readonly placeholder: string;
  readonly send: string;
  readonly attach: string;
  readonly draft: string;
  readonly members: string;
  readonly controls: string;
  readonly signedOut: string;
  readonly signIn: string;
  readonly behaviours: {
    readonly tunnel: string;
    readonly surface: string;
    readonly expire: string;
    readonly phone: string;
    readonly mute: string;
    readonly refuse: string;
    readonly upload: string;
    readonly normal: string;
  };
}

const english: DemoWords = {
  team: 'Weekend hike',
  others: [
    { name: 'Mina', last: 'See you at the station!' },
    { name: 'Book club', last: 'Chapter 7 was a surprise' },
  ],
  messages: [
    { from: 'Mina', text: 'The forecast for Saturday is sunny. Shall we take the ridge trail?' },
    { from: 'Tomás', text: 'Yes! It takes about five hours, with a hut halfway.' },
    { from: '', text: 'I’ll bring coffee and the big map.' },
    { from: 'Mina', text: 'Perfect. The train leaves at 7:42.' },
  ],
  placeholder: 'Write a message',
  send: 'Send',
  attach: 'Attach a photo',
  draft: 'Who brings the sandwiches?',
  members: '4 members',
  controls: 'What happens to the connection',
  signedOut: 'Signed out',
  signIn: 'Sign in',
  behaviours: {
    tunnel: 'Into a tunnel',
    surface: 'Out of the tunnel',
    expire: 'Session runs out',
    phone: 'Sign in on a phone',
    mute: 'Mute me',
    refuse: 'Refuse messages',
    upload: 'Refuse files',
    normal: 'Back to normal',
  },
};

const chinese: DemoWords = {
  team: '周末徒步',
  others: [
    { name: '米娜', last: '车站见！' },
    { name: '读书会', last: '第七章太出乎意料了' },
  ],
  messages: [
    { from: '米娜', text: '周六天气晴，我们走山脊那条路吗？' },
    { from: '托马斯', text: '好啊！大概五个小时，中途有小屋可以休息。' },
    { from: '', text: '我带咖啡和大地图。' },
    { from: '米娜', text: '太好了，火车七点四十二分开。' },
  ],
  placeholder: '输入消息',
  send: '发送',
  attach: '添加照片',
  draft: '谁带三明治？',
  members: '4 位成员',
  controls: '连接会发生什么',
  signedOut: '未登录',
  signIn: '登录',
  behaviours: {
    tunnel: '进入隧道',
    surface: '驶出隧道',
    expire: '登录过期',
    phone: '在手机上登录',
    mute: '将我禁言',
    refuse: '拒绝消息',
    upload: '拒绝文件',
    normal: '恢复正常',
  },
};

export function wordsIn(language: string): DemoWords {
  return language.startsWith('zh') ? chinese : english;
}
