namespace SiteGen.Linking;

enum KeyKind
{
    Figure,
    LongFigure,
    Organisation,
    Meeting,
    Quoted,
    Place,
    Person,
}
