namespace Prtr.Web.Cabinet;

/// <summary>Advice on filling in the form: an example of each field and where the law asks for it, and the commonest mistakes of each step. FormAdvice.{kk,ru,en}.resx.</summary>
public sealed class FormAdvice;
