/** Code pages that no decoder of every supported Node reads rightly: their characters from 0x80 on. */

/** 0x80 to 0x9F; from 0xA0 on it is Latin-1. Five bytes are not used. */
export const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** DOS in Western Europe, and exports of AS/400 by way of it. */
export const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´' +
  '\xad±‗¾¶§÷¸°¨·¹³²■\xa0'
