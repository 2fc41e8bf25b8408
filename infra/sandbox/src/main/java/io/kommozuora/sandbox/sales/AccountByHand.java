package io.kommozuora.sandbox.sales;

import io.kommozuora.simulators.zuora.ZuoraSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Opens a customer's account in Zuora before anything is sold, as finance may do. */
public final class AccountByHand {
  private AccountByHand() {}

  /** Opens it under the number that a deal of the company will look for, and returns that. */
  public static String open(Deal deal, ZuoraSimulator zuora) {
    String number = "KOMMO-" + deal.customer().key();
    post(account(number, deal), zuora);
    return number;
  }

  private static String account(String number, Deal deal) {
    return """
    {"accountNumber": "%s", "name": "%s", "currency": "%s", "billCycleDay": 1,
     "autoPay": false, "KommoCustomerId__c": "%s",
     "billToContact": {"firstName": "Erika", "lastName": "Muster", "country": "US",
       "state": "California", "zipCode": "94105"}}
    """
        .formatted(number, deal.offer().company(), deal.offer().currency(), deal.customer().key());
  }

  private static void post(String account, ZuoraSimulator zuora) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(zuora.baseUrl() + "/v1/accounts"))
            .header("Authorization", "Bearer " + zuora.token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(account))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      String answer = http.send(request, BodyHandlers.ofString()).body();
      if (!answer.contains("\"success\":true")) throw new IllegalStateException(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an account was opened", e);
    }
  }
}
