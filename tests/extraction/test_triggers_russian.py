import pytest

from tests.extraction.drawn import drawn, happenings


@pytest.mark.parametrize(
    "line",
    [
        "Министерство [ведёт переговоры|talks] с двумя китайскими компаниями.",
        "Инвестор [вышел из проекта|refusal].",
        "Стороны [подписали меморандум|preliminary_agreement] о сотрудничестве.",
        "Стороны [подписали контракт|agreement] на десять лет.",
        "Город [выкупил завод|ownership_change] за один рубль.",
        "Компания [ушла с российского рынка|market_exit].",
        "Поставщик [признан банкротом|reorganisation].",
        "Генеральным директором [назначена|appointment] Анна Петрова.",
        "Фонд [выдал заём|funding] на 5 млрд рублей.",
        "Авиакомпания [заказала|procurement] 40 самолётов.",
        "Правительство [повысило пошлину|policy_measure] на ввоз машин.",
        "Завод [получил лицензию|permit] на выпуск автобусов.",
        "Суд [оштрафовал|enforcement] завод на 2 млн рублей.",
        "Компания [строит завод|construction_start] рядом с портом.",
        "Строительство завода [завершено|construction_end] в мае.",
        "Оборудование [смонтировали|equipment] в июне.",
        "На заводе [начался серийный выпуск|production_start] электробусов.",
        "Марка [представила новый кроссовер|product_launch].",
        "За год завод [выпустил 31 тыс. машин|output].",
        "Уровень [локализации|localisation] достиг 60%.",
        "Завод [увеличит мощность|expansion] вдвое.",
        "Запуск линии [перенесён|delay] на 2027 год.",
        "Завод [приостановил производство|suspension].",
        "Завод [возобновил производство|restart] в апреле.",
        "Завод [закрыт|closure] навсегда.",
        "Завод [нанял|jobs] 300 рабочих.",
        "В цехе окраски [произошёл пожар|incident].",
    ],
)
def test_words_name_the_happening(line):
    example = drawn(line)
    assert [type for type, _, _ in happenings(example.text, "ru")] == [example.answer]


@pytest.mark.parametrize("text", ["Комментировать он отказался.", "Казань стоит на Волге."])
def test_other_words_name_none(text):
    assert not [type for type, _, _ in happenings(text, "ru") if type not in ("suspension", "refusal")]
