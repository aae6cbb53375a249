namespace Prtr.Web.Content;

/// <summary>A written page in one language, ready to show.</summary>
/// <param name="Title">The text of its first heading; not repeated in <paramref name="Html"/>.</param>
/// <param name="Headings">Its second-level headings, in order.</param>
public sealed record ContentPage(string Title, string Html, IReadOnlyList<ContentHeading> Headings);

/// <param name="Id">What an address ends with after <c>#</c>.</param>
public sealed record ContentHeading(string Id, string Text);
