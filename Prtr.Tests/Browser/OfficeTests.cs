using System.Globalization;
using Microsoft.Playwright;
using Prtr.Ingest.Messages;
using Prtr.Ingest.People;
using Prtr.Ingest.Requests;
using Prtr.Tests.Database;
using Prtr.Tests.Http.Office;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Browser;

/// <summary>The office as people see and use it.</summary>
[Collection(SignedInBrowserTests.Name)]
public sealed class OfficeTests(BrowserFixture browser, OfficeTests.WorkingSite site) : IClassFixture<OfficeTests.WorkingSite>
{
    private static readonly string[] Pages =
    [
        "office/reference?table=checks", "office/signers",
        "office/campaign/2022", "office/campaign/2022/letters",
        "office", "office/campaign", "office/inbox", "office/queue", "office/reports?year=2022", "office/reports/2",
        "office/confidentiality",
        "office/facilities?q=1", "office/facilities/1", "office/facilities/pair?first=1&second=1",
        "office/diffuse?year=2022", "office/publication", "office/publication/2022", "office/publication/2022/review", "office/publication/2021/preview?facility=1", "office/accounts", "office/journal", "office/account", "office/requests", "office/requests/1", "office/messages", "office/messages/1", "sign-in",
    ];

    [SkippableFact]
    public async Task Nothing_typed_is_lost_when_the_site_is_started_again_not_even_what_was_typed_meanwhile()
    {
        Skip.If(Environment.GetEnvironmentVariable("PRTR_TEST_RESTART") is null or "", "It starts a site twice and waits for it to end: PRTR_TEST_RESTART=yes runs it.");
        using var office = new OfficeSite();
        await office.Register.Loader.LoadAsync([new TestReport { Waste = [("13 02 08*", "5")], Withheld = "c" }.Source("report.json")], new DateOnly(2023, 3, 15), default).SingleAsync();
        var page = await browser.OpenAsync("about:blank");
        await page.Context.AddCookiesAsync([new() { Name = "prtr-session", Value = await office.SessionAsync(Role.Clerk), Url = office.Address.ToString() }]);
        var address = new Uri(office.Address, "/ru/office/reports/1").ToString();
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator("[data-interactive]")).ToBeAttachedAsync();
        await page.Locator("#decide-reason").PressSequentiallyAsync("Уточните");
        await Assertions.Expect(page.Locator("#decide-reason")).ToHaveAttributeAsync("data-kept", "8");

        await office.StopAsync();
        await page.Locator("#decide-reason").PressSequentiallyAsync(" массу");
        office.Start();
        await page.GotoAsync(address);

        await Assertions.Expect(page.Locator("#decide-reason")).ToHaveValueAsync("Уточните массу");
        await Assertions.Expect(page.Locator("#decide-reason")).ToHaveAttributeAsync("data-kept", "14");
        await page.GotoAsync("about:blank");
    }

    [SkippableFact]
    public async Task No_page_of_the_office_has_a_violation_that_axe_finds_or_scrolls_sideways_on_a_phone()
    {
        var page = await SignedInAsync(Role.Clerk, Role.Head, Role.Administrator, Role.ConfidentialityOfficer);
        var faults = new List<string>();
        foreach (var language in Axe.LookedAt)
        {
            foreach (var address in Pages.Select(path => $"/{language}/{path}"))
            {
                await page.SetViewportSizeAsync(1280, 900);
                await page.GotoAsync(new Uri(site.Address, address).ToString());
                await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
                faults.AddRange(from violation in await Axe.ViolationsAsync(page, language) select $"{address}: {violation}");
                await page.SetViewportSizeAsync(390, 900);
                var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                faults.AddRange(width > 390 ? [$"{address} is {width} pixels wide."] : []);
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [SkippableFact]
    public async Task A_clerk_proposes_a_year_and_the_head_publishes_it()
    {
        var clerk = await SignedInAsync(Role.Clerk);
        await OpenAsync(clerk, "/ru/office/publication/2021");
        await clerk.Locator("#propose-reason").FillAsync("Срок 31 марта");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "Предложить публикацию" }).ClickAsync();
        await Assertions.Expect(clerk.Locator(".notice")).ToContainTextAsync("Теперь решает другой человек");
        await Assertions.Expect(clerk.GetByRole(AriaRole.Button, new() { Name = "Утвердить" })).ToHaveCountAsync(0);

        var head = await SignedInAsync(Role.Head);
        await OpenAsync(head, "/ru/office/publication/2021");
        await head.GetByRole(AriaRole.Button, new() { Name = "Утвердить и опубликовать" }).ClickAsync();
        await Assertions.Expect(head.Locator(".notice")).ToContainTextAsync("опубликованы");
    }

    [SkippableFact]
    public async Task What_was_typed_is_there_again_after_the_page_was_cut_off()
    {
        var page = await SignedInAsync(Role.Clerk);
        await OpenAsync(page, "/ru/office/reports/2");
        const string typed = "Уточните массу отходов";
        await page.Locator("#decide-reason").PressSequentiallyAsync(typed);
        await Assertions.Expect(page.Locator("#decide-reason")).ToHaveAttributeAsync("data-kept", typed.Length.ToString(CultureInfo.InvariantCulture));

        await OpenAsync(page, "/ru/office/reports/2");

        await Assertions.Expect(page.Locator("#decide-reason")).ToHaveValueAsync(typed);
    }

    [SkippableFact]
    public async Task Who_decides_on_a_report_that_a_colleague_has_acted_on_is_told_first_and_keeps_what_was_typed()
    {
        var report = new TestReport { Year = 2022, Name = "Карьер «Екі»", Latitude = 48.5, Waste = [("13 02 08*", "5")], Withheld = "c" };
        var id = (await site.Office.Register.Loader.LoadAsync([report.Source("two.json")], new DateOnly(2023, 3, 15), default).SingleAsync()).Reports[0].Id;
        var page = await SignedInAsync(Role.Clerk);
        await OpenAsync(page, $"/ru/office/reports/{id}");
        const string typed = "Уточните массу отходов";
        await page.Locator("#decide-reason").FillAsync(typed);

        await site.Office.Register.Assignments.AssignAsync([id], null, default);
        await page.GetByRole(AriaRole.Button, new() { Name = "Вернуть с письмом" }).ClickAsync();

        await Assertions.Expect(page.Locator(".notice-problem")).ToContainTextAsync("написанное вами сохранено");
        await Assertions.Expect(page.Locator("#decide-reason")).ToHaveValueAsync(typed);
        await page.GetByRole(AriaRole.Button, new() { Name = "Вернуть с письмом" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Выполнено");
    }

    [SkippableFact]
    public async Task A_folder_that_is_dropped_on_the_inbox_is_taken_in_down_to_its_last_file()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("пошта/2016"));
        var samples = Directory.GetFiles(Repository.PathTo("data-samples", "single"), "*.json").Order(StringComparer.Ordinal).Take(2).ToList();
        File.Copy(samples[0], folder.File("пошта/first.json"));
        File.Copy(samples[1], folder.File("пошта/2016/second.json"));
        var page = await SignedInAsync(Role.Clerk);
        await page.GotoAsync(new Uri(site.Address, "/ru/office/inbox").ToString());
        var form = (await page.Locator("form.upload").BoundingBoxAsync())!;
        var browserSession = await page.Context.NewCDPSessionAsync(page);
        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
        {
            await browserSession.SendAsync("Input.dispatchDragEvent", new()
            {
                ["type"] = type, ["x"] = form.X + 30, ["y"] = form.Y + 30,
                ["data"] = new Dictionary<string, object> { ["items"] = Array.Empty<object>(), ["files"] = new[] { folder.File("пошта") }, ["dragOperationsMask"] = 1 },
            });
        }

        await Assertions.Expect(page.Locator(".upload-status")).ToContainTextAsync("Отправлены все файлы: 2");
        await Assertions.Expect(page.Locator(".upload-taken > li")).ToContainTextAsync(["first.json", "second.json"]);
    }

    private async Task<IPage> SignedInAsync(params IReadOnlyList<Role> roles)
    {
        var page = await browser.OpenAsync("about:blank");
        await page.Context.AddCookiesAsync([new() { Name = "prtr-session", Value = await site.Office.SessionAsync(roles), Url = site.Address.ToString() }]);
        return page;
    }

    // What is typed before the circuit answers would be typed over.
    private async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(new Uri(site.Address, address).ToString());
        await Assertions.Expect(page.Locator("[data-interactive]")).ToBeAttachedAsync();
    }

    /// <summary>An office with a report of 2021 that waits for publication, and one of 2022 that waits for a decision.</summary>
    public sealed class WorkingSite : IAsyncLifetime, IDisposable
    {
        public OfficeSite Office { get; } = new();

        public Uri Address => Office.Address;

        public async Task InitializeAsync()
        {
            await LoadAsync(new TestReport { Year = 2021 }, new DateOnly(2022, 3, 15));
            await LoadAsync(new TestReport { Waste = [("13 02 08*", "5")], Withheld = "c" }, new DateOnly(2023, 3, 15));
            await using var connection = await Office.Register.Database.OpenAsync(default);
            await using var turn = await Office.Register.Database.BeginWriteAsync(connection, default);
            await MessageWriter.WriteAsync(connection, turn, new Message("kk", "Есеп қайтарылды", "Құрметті мекеме!", "account:aliya", DateTimeOffset.UnixEpoch) { About = "report:2" }, default);
            await turn.CommitAsync();
            await RequestTable.AddAsync(Office.Register.Database, new PublicRequest("ru", "data", "/ru/facilities/1", "Нужны данные", "", ""), DateTimeOffset.UnixEpoch, default);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => Office.Dispose();

        private async Task LoadAsync(TestReport report, DateOnly day) => await Office.Register.Loader.LoadAsync([report.Source($"{report.Year}.json")], day, default).SingleAsync();
    }
}
