using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Prtr.Ingest.People;
using Prtr.Search.Queries;
using Prtr.Tests.Mailbox;
using Xunit.Abstractions;

namespace Prtr.Tests.Browser;

/// <summary>
/// A year's campaign in the browser: a clerk takes a mailbox in, decides every question on the screens and proposes publication of the year and of its review; the head publishes.
/// The mailbox is small and has every case in it; <c>PRTR_TEST_CAMPAIGN_MAILS=1200</c> takes one of that size.
/// </summary>
[Collection(SignedInBrowserTests.Name)]
public sealed class CampaignTests(BrowserFixture browser, CampaignSite site, ITestOutputHelper output) : IClassFixture<CampaignSite>
{
    private const string Same = "Это тот же объект";
    private const string Change = "Сменился оператор";
    private const string Correction = "Это исправление версии";

    private static readonly float Patience = CampaignSite.IsLarge ? 600_000 : 60_000;

    // What the clerk finds out about each case that raises a question; a report may raise another one when its facility is known.
    private static readonly Dictionary<string, Func<IPage, Task>> Decisions = new()
    {
        ["second-file"] = page => AnswerAsync(page, "Второе письмо оператора заменяет первое.", Correction),
        ["correction"] = page => AnswerAsync(page, "Исправление по письму оператора.", Correction),
        ["wrong-year"] = page => ReturnAsync(page, "Отчет повторяет прошлый год: укажите верный год."),
        ["correction-of-closed-year"] = page => AnswerAsync(page, "Оператор подтвердил исправление.", Correction),
        ["first-of-closed-year"] = page => AnswerAsync(page, "Прошлый год закрыт.", "Отклонить отчет"),
        ["moved"] = page => AnswerAsync(page, "Тот же объект, координаты уточнены.", Same, Change, Correction, "Принять как есть"),
        ["neighbour"] = page => AnswerAsync(page, "Соседняя площадка, отчитывается впервые.", "Это новый объект", "Принять как есть"),
        ["unnamed-operator"] = page => AnswerAsync(page, "Та же площадка, договор аренды.", Same, Change, "Принять как есть"),
        ["other-operator"] = page => AnswerAsync(page, "Договор аренды.", Change, "Принять как есть"),
        ["tonnes"] = page => ReturnAsync(page, "Перепутаны единицы: проверьте килограммы и тонны."),
        ["grams"] = page => ReturnAsync(page, "Перепутаны единицы: проверьте килограммы и тонны."),
    };

    // How many facilities each case adds to those of the year; second reports, wrong years and what cannot be read add none.
    private static readonly Dictionary<string, int> Facilities = new()
    {
        ["right"] = 1, ["late"] = 1, ["two-reports"] = 2, ["forwarded"] = 1, ["packed"] = 1, ["tables"] = 1, ["new-facility"] = 1,
        ["moved"] = 1, ["neighbour"] = 1, ["other-operator"] = 1, ["unnamed-operator"] = 1, ["macros"] = 1,
    };

    [SkippableFact]
    public async Task A_mailbox_goes_from_nothing_to_a_published_year_and_review_by_two_people()
    {
        var began = TimeProvider.System.GetTimestamp();
        var clerk = await OpenAsync(Role.Clerk, "/ru/office/inbox");
        await site.FillAsync();
        var mails = ExpectedMail.Read(site.List);
        await TakeInAsync(clerk, mails);
        Say($"{mails.Count} mails taken in");

        await DecideTogetherAsync(clerk, "Заменяет отчет пустым", "Пустой отчет ничего не исправляет.", "Отклонить отчет");
        await DecideTogetherAsync(clerk, "Заменяет отчет", "Вторые письма операторов исправляют первые.", Correction);
        Say("second reports decided together");
        var decided = await DecideOneByOneAsync(clerk, mails.ToDictionary(mail => mail.Mail, mail => mail.Case));
        Say($"{decided} reports decided one by one");

        await ProposeAsync(clerk, $"/ru/office/publication/{CampaignSite.Year}", "Предложить публикацию");
        Assert.Equal(0, await PublicFacilitiesAsync());
        await ApproveAsync($"/ru/office/publication/{CampaignSite.Year}", "Утвердить и опубликовать");
        Assert.Equal(mails.Sum(mail => Facilities.GetValueOrDefault(mail.Case)), await PublicFacilitiesAsync());
        Say("the year is public");

        clerk = await OpenAsync(Role.Clerk, "/ru/office/inbox");
        await ProposeAsync(clerk, $"/ru/office/publication/{CampaignSite.Year}/review", "Предложить публикацию обзора");
        await ApproveAsync($"/ru/office/publication/{CampaignSite.Year}/review", "Утвердить и опубликовать обзор");
        using var reader = site.Office.NewClient();
        Assert.Contains($"review/{CampaignSite.Year}/editions/1/", await reader.GetStringAsync(new Uri($"/ru/review/{CampaignSite.Year}", UriKind.Relative)), StringComparison.Ordinal);
        Say("the review is public");

        void Say(string what) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s: {what}"));
    }

    private async Task TakeInAsync(IPage page, IReadOnlyList<ExpectedMail> mails)
    {
        await page.Locator("#files").SetInputFilesAsync(site.Mails);
        await page.GetByRole(AriaRole.Button, new() { Name = "Принять" }).ClickAsync();
        await Assertions.Expect(page.Locator(".upload-status")).ToContainTextAsync("Отправлены все файлы", new() { Timeout = Patience });

        var shown = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.upload-taken > li')].map(mail => [mail.querySelector('strong').textContent, ...[...mail.querySelectorAll('li')].map(file => file.textContent)].join('|'))");
        Assert.Equal(mails.Select(mail => $"{mail.Mail}: {mail.Files}"), shown.Select(Accounted));
    }

    private static string Accounted(string mail)
    {
        var (name, files) = (mail.Split('|')[0], mail.Split('|').Skip(1).ToList());
        return $"{name}: {ExpectedMail.FilesInWords(Count("прочитан"), Count("не отчет"), Count("не читается"), Count("не принят"))}";

        int Count(string fate) => files.Count(file => file.Contains($": {fate}", StringComparison.Ordinal));
    }

    private async Task DecideTogetherAsync(IPage page, string kind, string reason, string answer)
    {
        await GoAsync(page, "/ru/office/queue");
        await Choice(page, "Вид").SelectOptionAsync(new SelectOptionValue { Label = await Choice(page, "Вид").Locator("option").Filter(new() { HasTextRegex = new Regex($@"^{kind} \(") }).InnerTextAsync() });
        await Assertions.Expect(page.Locator("tbody tr").Filter(new() { HasNotText = kind })).ToHaveCountAsync(0);
        await page.GetByLabel("Выбрать все").CheckAsync();
        await AnswerAsync(page, reason, answer);
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Решено вопросов", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".notice-problem")).ToHaveCountAsync(0);
    }

    private static ILocator Choice(IPage page, string label) => page.GetByRole(AriaRole.Combobox, new() { NameRegex = new Regex("^" + label) });

    // As long as the queue has a question, the first report in it is opened and dealt with.
    private async Task<int> DecideOneByOneAsync(IPage page, Dictionary<string, string> cases)
    {
        for (var decided = 0; ; decided++)
        {
            await GoAsync(page, "/ru/office/queue");
            var report = page.Locator("tbody a").First;
            if (await report.CountAsync() == 0)
            {
                await Assertions.Expect(page.GetByText("Таких вопросов нет")).ToBeVisibleAsync();
                return decided;
            }

            await GoAsync(page, (await report.GetAttributeAsync("href"))!);
            var delivery = await page.Locator("dl.facts dd").Nth(1).InnerTextAsync();
            await Decisions[cases[delivery.Split(',')[0]]](page);
            await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Выполнено");
        }
    }

    // The first of the answers that the question takes.
    private static async Task AnswerAsync(IPage page, string reason, params IReadOnlyList<string> answers)
    {
        var form = page.Locator("form.office-form").First;
        await Assertions.Expect(form.Locator("input[type=radio]").First).ToBeVisibleAsync();
        var offered = await form.Locator("fieldset label").AllInnerTextsAsync();
        var answer = answers.FirstOrDefault(one => offered.Any(text => text.Contains(one, StringComparison.Ordinal)))
            ?? throw new InvalidOperationException($"{page.Url}: offered {string.Join(", ", offered)}");
        await form.GetByLabel(answer).CheckAsync();
        if (answer == Change)
        {
            await form.Locator("input[type=date]").FillAsync("2023-07-01");
        }

        await form.Locator("textarea").FillAsync(reason);
        await form.GetByRole(AriaRole.Button, new() { Name = "Сохранить решение" }).ClickAsync();
    }

    private static async Task ReturnAsync(IPage page, string reason)
    {
        await page.Locator("#decide-reason").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "Вернуть с письмом" }).ClickAsync();
    }

    private async Task ProposeAsync(IPage page, string address, string button)
    {
        await GoAsync(page, address);
        await page.Locator("#propose-reason").FillAsync("Кампания завершена, вопросов нет");
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Теперь решает другой человек", new() { Timeout = Patience });
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Утвердить" })).ToHaveCountAsync(0);
    }

    private async Task ApproveAsync(string address, string button)
    {
        var head = await OpenAsync(Role.Head, address);
        // Before its time a review needs a reason.
        if (await head.Locator("#early").CountAsync() > 0)
        {
            await head.Locator("#early").FillAsync("Проверка всей кампании");
        }

        await head.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(new() { Timeout = Patience });
        await Assertions.Expect(head.Locator(".notice")).ToContainTextAsync("опубликован", new() { Timeout = Patience });
    }

    private async Task<int> PublicFacilitiesAsync()
    {
        // Else the site itself looks for a new release every few seconds.
        await site.Office.Services.GetRequiredService<IRefreshable>().RefreshAsync(default);
        using var client = site.Office.NewClient();
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/ru/search.json?year={CampaignSite.Year}", UriKind.Relative)));
        return answer.RootElement.GetProperty("total").GetProperty("facilities").GetInt32();
    }

    private async Task<IPage> OpenAsync(Role role, string address)
    {
        var page = await browser.OpenAsync("about:blank");
        await page.Context.AddCookiesAsync([new() { Name = "prtr-session", Value = await site.Office.SessionAsync(role), Url = site.Office.Address.ToString() }]);
        await GoAsync(page, address);
        return page;
    }

    private async Task GoAsync(IPage page, string address)
    {
        await page.GotoAsync(new Uri(site.Office.Address, address).ToString());
        if (!address.EndsWith("inbox", StringComparison.Ordinal))
        {
            await Assertions.Expect(page.Locator("[data-interactive]")).ToBeAttachedAsync(new() { Timeout = Patience });
        }
    }
}
