namespace Prtr.Web.Resources;

/// <summary>Words of the register that all pages use in the same way: Vocabulary.{kk,ru,en}.resx.</summary>
public sealed class Vocabulary;
