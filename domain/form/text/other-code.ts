/** Signs and letters of another code (TCVN3, VNI) or language: a line with one is not read as Vietnamese. */
export const OTHER_CODE = /[¡-»¿×÷äåæçëïîðÐñöøûüþßÄÅÆÇËÏÎÑÖØÛÜÞ\u00ad]/u;
