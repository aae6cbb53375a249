namespace Prtr.Web.Office.SignIn;

/// <summary>Words of signing in: SignInTexts.{kk,ru,en}.resx.</summary>
public sealed class SignInTexts;
