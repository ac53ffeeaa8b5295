/**
 * Words nearly every look back holds, so that sharing them says nothing about what happened. PostgreSQL's own list of English
 * stop words knows grammar only.
 */
export const commonWords = `
able about again almost already also although always another answer anybody anyone anything around ask asked away back bad
because become before began begin behind best better big bit both bring brought busy came change changed changes colleague
colleagues come coming could customer customers day days did different differently difficult does done down during each early
easy eight enough even evening ever every everybody everyone everything fast feel feeling feels felt few find first five follow
found four friday full gave get gets getting give given go goes going gone good got great group guideline half happen happened
happens hard heard help helped helpful helps high hour hours however important improve issue issues just keep kept knew know
known large last late later least left less let like little long look looked lost lot low made make makes making many may
maybe mean meeting meetings might minute minutes missing monday month months more morning most move moved much must need needed
needs never new next nice night nobody none noon nothing notice noticed now number often old once one ones only open other
others our out over own part people perhaps person place plan planned point possible problem problems put question quick
quickly quite rather read reason retro right said same saturday saw say second see seen sent several short should show since
situation six slow small somebody someone something sometimes soon start started still stop stopped such sunday sure take taken
takes team teams tell ten than thank thing things think third though thought three thursday time times tired today together
told tomorrow too took tried try trying tuesday twenty two understand unclear until use used using usually very wait waited
waiting want wanted way wednesday week weekend weeks well went whole within without won work worked working works would write
written wrong year years yesterday yet
`;
