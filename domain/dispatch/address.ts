/** An e-mail address as mail servers of agencies take it (RFC 5321, ASCII only): no spaces, quotes or brackets. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

export const isEmailAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text);
