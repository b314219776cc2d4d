import Testing

/// The published pages used by a person with a keyboard in a real browser, and read without script.
enum Browsing {
  /// Whether python3 can drive Chromium.
  static let hasBrowser =
    (try? Python.run(
      "import selenium, os; assert os.access('/usr/bin/chromium', os.X_OK) and os.access('/usr/bin/chromedriver', os.X_OK)", []))
    == ""

  /// What went wrong when the pages of the national `result` were filtered, sorted, followed and printed; `usable` where nothing did.
  static func problems(in result: String) throws -> String {
    try Python.run(script, [result])
  }

  private static let script = #"""
    import base64, sys
    from pathlib import Path
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.common.action_chains import ActionChains

    faults = []
    def expect(got, wanted, what):
        if got != wanted: faults.append(f"{what}: {got!r}, not {wanted!r}")

    def browser(with_script):
        options = Options()
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900"):
            options.add_argument(flag)
        if not with_script:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        options.binary_location = "/usr/bin/chromium"
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)

    index = Path(sys.argv[1], "index.html").resolve().as_uri()
    driver = browser(True)
    driver.get(index)

    def tab_to(wanted, limit=900):
        for _ in range(limit):
            ActionChains(driver).send_keys(Keys.TAB).perform()
            if driver.switch_to.active_element == wanted: return wanted
        faults.append(f"cannot be reached by keyboard: {wanted.get_attribute('outerHTML')[:80]}")
        return wanted

    table = driver.find_element(By.CSS_SELECTOR, "#ranking table")
    def names(): return [r.text for r in table.find_elements(By.CSS_SELECTOR, "tbody tr:not([hidden]) th")]
    def focus(element): driver.execute_script("arguments[0].focus()", element)

    # The ranking is reached by its link in the contents, then by keyboard alone.
    link = tab_to(driver.find_element(By.CSS_SELECTOR, "nav a[href='#ranking']"), 30)
    link.send_keys(Keys.ENTER)
    filter_box = tab_to(driver.find_element(By.CSS_SELECTOR, "#ranking .filter input"), 10)
    before = names()
    filter_box.send_keys("ha giang")
    expect(names(), ["Hà Giang"], "filtered without diacritics")
    expect(driver.find_element(By.CSS_SELECTOR, "#ranking .filter output").text, "1 trong 63 dòng", "the filter says")
    filter_box.send_keys(Keys.CONTROL, "a"); filter_box.send_keys(Keys.DELETE)
    expect(names(), before, "the filter is emptied")

    heading = table.find_element(By.XPATH, ".//thead//th[contains(., 'Tên đơn vị')]")
    button = tab_to(heading.find_element(By.TAG_NAME, "button"), 10)
    button.send_keys(Keys.ENTER)
    expect(heading.get_attribute("aria-sort"), "descending", "sorted once")
    expect(names()[0], "Yên Bái", "the last name comes first")
    button.send_keys(Keys.SPACE)
    expect((heading.get_attribute("aria-sort"), names()[0]), ("ascending", "An Giang"), "sorted twice")
    expect(driver.find_element(By.CSS_SELECTOR, "[role=status]").get_attribute("textContent"), "Đã xếp theo “Tên đơn vị”, tăng dần.", "what is announced")
    button.send_keys(Keys.ENTER)
    expect((heading.get_attribute("aria-sort"), names()), (None, before), "sorted three times")

    province = tab_to(table.find_element(By.LINK_TEXT, "Bình Thuận"), 20)
    province.send_keys(Keys.ENTER)
    expect(driver.current_url.rsplit("/", 2)[1:], ["tinh", "60-binh-thuan.html"], "the link leads to")
    if "Bình Thuận" not in driver.find_element(By.TAG_NAME, "main").text: faults.append("the province's page does not name it")

    # The page of all offices: a province opens, and a search opens those that hold one.
    driver.get(index)
    link = tab_to(driver.find_element(By.CSS_SELECTOR, "nav a[href='tung-don-vi.html']"), 30)
    link.send_keys(Keys.ENTER)
    expect(driver.current_url.rsplit("/", 1)[1], "tung-don-vi.html", "the contents lead to")
    search = tab_to(driver.find_element(By.CSS_SELECTOR, ".opens .filter input"), 20)
    group = driver.find_element(By.XPATH, "//details[summary[.='Hà Nội']]")
    expect(group.get_attribute("open"), None, "a province at first")
    summary = tab_to(group.find_element(By.TAG_NAME, "summary"), 10)
    summary.send_keys(Keys.ENTER)
    expect(group.get_attribute("open"), "true", "a province after Enter")
    expect("quận Ba Đình" in group.text, True, "its offices are shown")
    search.send_keys("pleiku")
    shown = [d.text.split("\n")[0] for d in driver.find_elements(By.CSS_SELECTOR, "details:not([hidden])[open]")]
    expect(shown, ["Gia Lai"], "provinces found")

    driver.get(index)
    pdf = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    if not pdf.startswith(b"%PDF") or pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") < 5: faults.append(f"printed to {len(pdf)} bytes")
    for entry in driver.get_log("browser"):
        if entry["level"] == "SEVERE": faults.append(entry["message"][:200])
    driver.quit()

    driver = browser(False)
    driver.get(index)
    expect(len(driver.find_elements(By.CSS_SELECTOR, "#ranking tbody tr")), 63, "rows without script")
    expect(len(driver.find_elements(By.TAG_NAME, "button")), 0, "buttons without script")
    driver.find_element(By.CSS_SELECTOR, "nav a[href='tung-don-vi.html']").click()
    driver.find_element(By.TAG_NAME, "summary").click()
    expect(driver.find_element(By.TAG_NAME, "details").get_attribute("open"), "true", "a province without script")
    driver.quit()
    print("\n".join(faults) if faults else "usable")
    """#
}
