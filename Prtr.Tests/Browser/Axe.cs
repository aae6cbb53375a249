using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Prtr.Search.Register;

namespace Prtr.Tests.Browser;

/// <summary>What axe finds wrong with a page as it stands.</summary>
internal static class Axe
{
    // The size of targets (WCAG 2.2 AA) is off unless it is asked for.
    private const string Everything = "{ rules: { 'target-size': { enabled: true } } }";

    // What words decide: languages, and the names of pictures, fields, links, parts and headings. All else is the same in every language, and takes most of the time.
    private const string Words =
        """
        {
          runOnly: { type: 'tag', values: ['cat.language', 'cat.text-alternatives', 'cat.name-role-value'] },
          rules: { 'landmark-unique': { enabled: true }, 'empty-heading': { enabled: true } },
        }
        """;

    /// <summary>The first language; for PRTR_TEST_AXE=whole all three, which takes twice the time.</summary>
    public static IEnumerable<string> LookedAt { get; } = Environment.GetEnvironmentVariable("PRTR_TEST_AXE") == "whole" ? Languages.All : [Languages.All[0]];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>By every rule in the first language, by those that depend on the language in the others.</summary>
    /// <param name="language">Of the page.</param>
    public static Task<string[]> ViolationsAsync(IPage page, string language) => RunAsync(page, language == Languages.All[0] ? Everything : Words);

    // Run in the page itself: the package's own way opens a second page for every answer, which takes most of the time.
    private static async Task<string[]> RunAsync(IPage page, string options)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(
            $$"""
            async () => (await axe.run(document, { resultTypes: ['violations'], ...{{options}} })).violations
                .map(it => `${it.id}: ${it.help} ${it.nodes.slice(0, 4).map(node => node.html).join(' | ')}`)
            """);
    }
}
