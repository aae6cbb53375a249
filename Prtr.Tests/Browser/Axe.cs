using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Prtr.Tests.Browser;

/// <summary>What axe finds wrong with a page as it stands.</summary>
internal static class Axe
{
    // Run in the page itself: the package's own way opens a second page for every answer, which takes most of the time.
    // Contrast takes half of that time and is the same in every language.
    private const string Violations = """
        async contrast => (await axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } })).violations
            .map(it => `${it.id}: ${it.help} ${it.nodes.slice(0, 4).map(node => node.html).join(' | ')}`)
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <param name="contrast">Whether contrast is looked at, too.</param>
    public static async Task<string[]> ViolationsAsync(IPage page, bool contrast)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Violations, contrast);
    }
}
