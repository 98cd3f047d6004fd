import axios, { isCancel } from 'axios';
import { chatErrors } from './errorStore';

/** For calls to your own server that pass on what the chat service answers. */
export const api = axios.create({ baseURL: '/chat-api' });

api.interceptors.response.use(undefined, (error) => {
  if (!isCancel(error)) chatErrors.report(likeTheSdk(error));
  return Promise.reject(error);
});

/** The kit reads errors as the SDK writes them: code 17 is a refused request, with status and body. */
function likeTheSdk(error: unknown) {
  if (!axios.isAxiosError(error)) return error;
  const { response, code } = error;
  if (!response) {
    return code === 'ECONNABORTED' || code === 'ETIMEDOUT'
      ? new DOMException('No answer', 'TimeoutError')
      : new TypeError('Failed to fetch');
  }
  return { type: 17, data: response.data, extraInfo: { httpCode: response.status } };
}
