/** Ways in which a mail tells its reader how to get no more of them, in small letters. */
export const leaving =
  /unsubscrib|opt[ -]?out|(stop|no longer|don['’]t want|do not want|rather not|prefer not).{0,30}(receiv|get|hear|mail|messages|letters)|(leave|off|from) (this|the|our|my) (mailing )?list|remove me|(manage|change|update|your) (e-?mail )?preferences|abmelden|abbestellen|austragen|d[ée]sabonn|d[ée]sinscri|(darse|date) de baja|لغو (اشتراک|عضویت)|انصراف|خروج از فهرست|دیگر نمی ?خواهید/;
